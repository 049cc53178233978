// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Tells how likely each block of a page belongs to its account: two tables of weights for what a
/// block is called and says, then boosted trees over all that is measured of it and its neighbours.
///
/// J. H. Friedman, Greedy function approximation: a gradient boosting machine, 2001. Trained by
/// `bench`; the numbers are a resource.
public final class BodyModel {
    /// How many weights each of the two tables holds.
    public static final int PLACES = 1 << BlockTokens.BITS;

    private static final int MAGIC = 0x46484231;
    private static final String RESOURCE = "body.model";
    private static final float STEPS = 127;

    private final float[] markup;
    private final float[] words;
    private final float base;
    private final List<Tree> trees;
    private final BodyTrees laidOut;

    /// @param markup weights of the tokens of the markup
    /// @param words weights of the words
    /// @param base what the trees add to
    public BodyModel(float[] markup, float[] words, float base, List<Tree> trees) {
        this.markup = markup;
        this.words = words;
        this.base = base;
        this.trees = List.copyOf(trees);
        this.laidOut = new BodyTrees(trees);
    }

    /// A tree whose nodes stand in two rows; a node goes on to `below` or the node behind that.
    ///
    /// @param fact the fact that a node asks for; -1 at a leaf
    /// @param limit up to which value the first of the two comes next; at a leaf its value
    /// @param below the first of the two nodes below; 0 at a leaf
    public record Tree(byte[] fact, float[] limit, short[] below) {
        /// The value of the leaf that `facts` lead to.
        public float of(float[] facts) {
            int at = 0;
            while (fact[at] != LEAF) {
                at = facts[fact[at] & 0xff] <= limit[at] ? below[at] : below[at] + 1;
            }
            return limit[at];
        }
    }

    /// Marks a leaf among the facts that nodes ask for.
    public static final byte LEAF = -1;

    /// The model that is shipped.
    static BodyModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        private static final BodyModel MODEL = load();

        private static BodyModel load() {
            try (var in = BodyModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("The resource " + RESOURCE + " is missing");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The body of a saved page as it is read with this model.
    public String body(byte[] page) {
        return PageReader.read(
                        "",
                        Markup.parse(Decoding.ofPage(page, null).characters()),
                        new SavedPage(null, null),
                        this)
                .body();
    }

    /// The logarithm of the odds of each block.
    public double[] odds(MeasuredPage page) {
        var rows = rows(page);
        var odds = new double[page.size()];
        for (int i = 0; i < odds.length; i++) {
            var facts = rows.of(i);
            odds[i] = base;
            for (var tree : trees) {
                odds[i] += tree.of(facts);
            }
        }
        return odds;
    }

    /// Of each block whether the logarithm of its odds is more than `cut`.
    boolean[] isBody(MeasuredPage page, double cut) {
        var rows = rows(page);
        var body = new boolean[page.size()];
        for (int i = 0; i < body.length; i++) {
            body[i] = laidOut.isMore(base, cut, rows.passing(i));
        }
        return body;
    }

    private MeasuredPage.Rows rows(MeasuredPage page) {
        int n = page.size();
        var called = new float[n];
        var said = new float[n];
        var tokens = new BlockTokens();
        for (int i = 0; i < n; i++) {
            called[i] =
                    page.isCalledAsBefore(i) ? called[i - 1] : page.markup(i, tokens).sum(markup);
            said[i] = tokens.ofText(page.text(i)).sum(words);
        }
        return page.rows(called, said);
    }

    /// The sum of the weights of all tokens of a block, evened out for their number.
    public static float sum(int[] tokens, float[] weights) {
        double sum = 0;
        for (int token : tokens) {
            sum += weights[token];
        }
        return tokens.length == 0 ? 0 : (float) (sum / Math.sqrt(tokens.length));
    }

    /// Reads what [#write] wrote.
    public static BodyModel read(InputStream in) throws IOException {
        var from = new DataInputStream(in);
        if (from.readInt() != MAGIC) {
            throw new IOException("This is no model of bodies");
        }
        var markup = readTable(from);
        var words = readTable(from);
        float base = from.readFloat();
        int number = from.readInt();
        var trees = new ArrayList<Tree>(number);
        for (int t = 0; t < number; t++) {
            trees.add(readTree(from));
        }
        return new BodyModel(markup, words, base, trees);
    }

    /// Writes the model in about a quarter of the space of its numbers: a weight is one byte.
    public void write(OutputStream out) throws IOException {
        var to = new DataOutputStream(out);
        to.writeInt(MAGIC);
        writeTable(markup, to);
        writeTable(words, to);
        to.writeFloat(base);
        to.writeInt(trees.size());
        for (var tree : trees) {
            writeTree(tree, to);
        }
        to.flush();
    }

    private static float[] readTable(DataInputStream from) throws IOException {
        float step = from.readFloat();
        var table = new float[PLACES];
        for (int i = 0; i < PLACES; i++) {
            table[i] = step * from.readByte();
        }
        return table;
    }

    private static void writeTable(float[] table, DataOutputStream to) throws IOException {
        float largest = 0;
        for (float weight : table) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float step = largest == 0 ? 1 : largest / STEPS;
        to.writeFloat(step);
        for (float weight : table) {
            to.writeByte(Math.round(weight / step));
        }
    }

    private static Tree readTree(DataInputStream from) throws IOException {
        int nodes = from.readUnsignedShort();
        var fact = new byte[nodes];
        var limit = new float[nodes];
        var below = new short[nodes];
        for (int i = 0; i < nodes; i++) {
            fact[i] = from.readByte();
            limit[i] = from.readFloat();
            below[i] = fact[i] == LEAF ? 0 : from.readShort();
        }
        return new Tree(fact, limit, below);
    }

    private static void writeTree(Tree tree, DataOutputStream to) throws IOException {
        to.writeShort(tree.fact.length);
        for (int i = 0; i < tree.fact.length; i++) {
            to.writeByte(tree.fact[i]);
            to.writeFloat(tree.limit[i]);
            if (tree.fact[i] != LEAF) {
                to.writeShort(tree.below[i]);
            }
        }
    }
}
