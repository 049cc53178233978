package org.firsthand.bench.learn;
import java.io.*; import java.nio.file.*; import java.util.*;
import org.firsthand.read.BodyModel;
public final class Check {
    public static void main(String[] a) throws Exception {
        var models = new ArrayList<BodyModel>();
        for (int i = 0; i < 5; i++) try (var in = Files.newInputStream(Path.of(a[1] + "." + i))) { models.add(BodyModel.read(in)); }
        int tp = 0, fp = 0, fn = 0;
        var out = new StringBuilder();
        var json = tools.jackson.databind.json.JsonMapper.builder().build();
        for (var g : Gold.of(Path.of("/work/shared/data/trafilatura-eval/evaldata.json"))) {
            String body = models.get(g.fold(5)).body(Files.readAllBytes(BodyTraining.file(a[0], g)));
            out.append(json.writeValueAsString(Map.of("type", "document", "path", g.file(), "text", body))).append('\n');
        }
        Files.writeString(Path.of(a[2]), out);
    }
}
