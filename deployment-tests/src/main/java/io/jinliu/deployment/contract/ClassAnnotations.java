package io.jinliu.deployment.contract;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.TypeAnnotation;
import java.lang.classfile.attribute.RuntimeVisibleParameterAnnotationsAttribute;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is annotated in a class file, by the annotation's simple name; nothing is loaded. */
final class ClassAnnotations {

    private ClassAnnotations() {}

    static Stream<Annotation> on(AttributedElement element, String simpleName) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(annotation -> named(annotation, simpleName));
    }

    /** Annotations of a parameter, whichever it is. */
    static Stream<Annotation> onParameters(AttributedElement method, String simpleName) {
        return method.findAttribute(Attributes.runtimeVisibleParameterAnnotations()).stream()
                .flatMap(attribute -> attribute.parameterAnnotations().stream())
                .flatMap(List::stream)
                .filter(annotation -> named(annotation, simpleName));
    }

    /** The places of the parameters that have it, from 0. */
    static Stream<Integer> parametersWith(AttributedElement method, String simpleName) {
        return method.findAttribute(Attributes.runtimeVisibleParameterAnnotations()).stream()
                .map(RuntimeVisibleParameterAnnotationsAttribute::parameterAnnotations)
                .flatMap(parameters -> IntStream.range(0, parameters.size())
                        .filter(i -> parameters.get(i).stream().anyMatch(annotation -> named(annotation, simpleName)))
                        .boxed());
    }

    /** Whether the type itself is annotated, not one inside it. */
    static boolean onType(AttributedElement element, String simpleName) {
        return element.findAttribute(Attributes.runtimeVisibleTypeAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(found -> found.targetPath().isEmpty())
                .map(TypeAnnotation::annotation)
                .anyMatch(annotation -> named(annotation, simpleName));
    }

    /** Every string the annotation was given. */
    static Stream<String> strings(Annotation annotation) {
        return annotation.elements().stream().map(AnnotationElement::value).flatMap(ClassAnnotations::strings);
    }

    private static Stream<String> strings(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfString text -> Stream.of(text.stringValue());
            case AnnotationValue.OfArray array -> array.values().stream().flatMap(ClassAnnotations::strings);
            default -> Stream.empty();
        };
    }

    private static boolean named(Annotation annotation, String simpleName) {
        var name = annotation.className().stringValue();
        return name.endsWith("/" + simpleName + ";");
    }
}
