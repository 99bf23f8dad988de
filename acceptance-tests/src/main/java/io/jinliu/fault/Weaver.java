package io.jinliu.fault;

import io.jinliu.fault.Failpoint.Where;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.AccessFlag;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a call with the point's name at the beginning of a method, or before each of its returns. */
final class Weaver implements ClassFileTransformer {

    private static final MethodTypeDesc REACH = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

    private final List<Failpoint> points;
    private final ClassDesc trap;
    private final ClassLoader classes;

    /**
     * @param trap has a static method {@code reach(String)}
     * @param classes where the types are found that woven code mentions
     */
    Weaver(List<Failpoint> points, ClassDesc trap, ClassLoader classes) {
        this.points = points;
        this.trap = trap;
        this.classes = classes;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String type,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        var here = points.stream().filter(point -> point.type().equals(type)).toList();
        return here.isEmpty() ? null : woven(bytes, here);
    }

    private byte[] woven(byte[] bytes, List<Failpoint> here) {
        var resolver =
                ClassHierarchyResolver.ofResourceParsing(classes).orElse(ClassHierarchyResolver.defaultResolver());
        var classFile = ClassFile.of(ClassHierarchyResolverOption.of(resolver));
        ClassTransform weaving = (builder, element) -> {
            var found = found(element, here);
            if (element instanceof MethodModel method && !found.isEmpty()) {
                builder.transformMethod(method, MethodTransform.transformingCode(new Calls(found)));
            } else {
                builder.with(element);
            }
        };
        return classFile.transformClass(classFile.parse(bytes), weaving);
    }

    private static List<Failpoint> found(ClassElement element, List<Failpoint> here) {
        return element instanceof MethodModel method
                        && method.code().isPresent()
                        && !method.flags().has(AccessFlag.BRIDGE)
                ? here.stream()
                        .filter(point -> method.methodName().equalsString(point.method()))
                        .toList()
                : List.of();
    }

    /** The calls of one method. */
    private final class Calls implements CodeTransform {

        private final List<Failpoint> found;

        Calls(List<Failpoint> found) {
            this.found = found;
        }

        @Override
        public void atStart(CodeBuilder code) {
            call(code, Where.ENTRY);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction) {
                call(code, Where.EXIT);
            }
            code.with(element);
        }

        private void call(CodeBuilder code, Where where) {
            found.stream().filter(point -> point.where() == where).forEach(point -> code.loadConstant(point.name())
                    .invokestatic(trap, "reach", REACH));
        }
    }
}
