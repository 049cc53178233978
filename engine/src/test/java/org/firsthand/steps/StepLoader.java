// SPDX-License-Identifier: Apache-2.0
package org.firsthand.steps;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/// Loads the classes of the engine and of the parsers it uses once more, so that they count their
/// [Steps]: the same on every machine, unlike time.
final class StepLoader extends ClassLoader {
    private static final List<String> COUNTED =
            List.of(
                    "org.firsthand.",
                    "org.jsoup.",
                    "tools.jackson.",
                    "org.apache.pdfbox.",
                    "org.apache.fontbox.");
    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final String STATIC = Type.getInternalName(Steps.Static.class);
    private static final Set<String> STAND_INS = signatures(Steps.class);
    private static final Set<String> STATIC_STAND_INS = signatures(Steps.Static.class);

    /// What a method that is called on one of these takes as its first argument.
    private static final Map<String, String> RECEIVERS =
            Map.of(
                    "java/lang/String", "Ljava/lang/String;",
                    "java/lang/StringBuilder", "Ljava/lang/StringBuilder;",
                    "java/util/List", "Ljava/util/List;",
                    "java/util/ArrayList", "Ljava/util/List;",
                    "java/util/Collection", "Ljava/util/Collection;");

    private static final Set<String> STATIC_OWNERS =
            Set.of("java/util/Arrays", "java/lang/System", "java/util/List");

    StepLoader() {
        super(StepLoader.class.getClassLoader());
    }

    private static Set<String> signatures(Class<?> type) {
        var signatures = new HashSet<String>();
        for (var method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                signatures.add(method.getName() + Type.getMethodDescriptor(method));
            }
        }
        return signatures;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean counted =
                COUNTED.stream().anyMatch(name::startsWith)
                        && !name.startsWith("org.firsthand.steps.Steps");
        if (!counted) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : counting(name);
        }
    }

    private Class<?> counting(String name) throws ClassNotFoundException {
        try (var stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            var reader = new ClassReader(stream.readAllBytes());
            var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Counting(writer), 0);
            var bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /// Puts a count into each method.
    private static final class Counting extends ClassVisitor {
        Counting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new CountingMethod(
                    super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    /// Counts where it begins, where it jumps back, and what the platform does for it.
    private static final class CountingMethod extends MethodVisitor {
        private final Set<Label> seen = new HashSet<>();

        CountingMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            step();
        }

        @Override
        public void visitLabel(Label label) {
            seen.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (seen.contains(label)) {
                step();
            }
            super.visitJumpInsn(opcode, label);
        }

        private void step() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "step", "()V", false);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            var receiver = opcode == Opcodes.INVOKESTATIC ? null : RECEIVERS.get(owner);
            var standIn = receiver == null ? "" : "(" + receiver + descriptor.substring(1);
            boolean unbound = opcode == Opcodes.INVOKESTATIC && STATIC_OWNERS.contains(owner);
            if (STAND_INS.contains(name + standIn)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, standIn, false);
            } else if (unbound && STATIC_STAND_INS.contains(name + descriptor)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, STATIC, name, descriptor, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                boolean text = owner.equals("java/lang/String") && name.equals("<init>");
                if (text || owner.startsWith("java/") && isMade(descriptor)) {
                    made();
                }
            }
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, Handle bootstrap, Object... arguments) {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
            if (isMade(descriptor)) {
                made();
            }
        }

        private static boolean isMade(String descriptor) {
            return descriptor.endsWith(")Ljava/lang/String;")
                    || descriptor.endsWith(")[B")
                    || descriptor.endsWith(")[C");
        }

        private void made() {
            super.visitInsn(Opcodes.DUP);
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, STEPS, "made", "(Ljava/lang/Object;)V", false);
        }
    }
}
