package io.jinliu.deployment.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The settings that compiled classes ask for: components of {@code @ConfigurationProperties} records, and {@code @Value}s. */
final class CompiledSettings {

    private static final Set<String> WITH_MORE_BEHIND =
            Set.of("Ljava/util/List;", "Ljava/util/Map;", "Ljava/util/Set;");

    private final Map<String, ClassModel> classes = new HashMap<>();

    /** @throws IllegalStateException if a folder is not there, because nobody compiled */
    CompiledSettings(List<Path> folders) {
        folders.forEach(this::parse);
    }

    List<Setting> settings() {
        return classes.values().stream().flatMap(this::settings).toList();
    }

    /** The texts of every {@code @Value}, with their placeholders. */
    List<String> values() {
        return classes.values().stream()
                .flatMap(type -> type.methods().stream())
                .flatMap(method -> ClassAnnotations.onParameters(method, "Value"))
                .flatMap(ClassAnnotations::strings)
                .toList();
    }

    private void parse(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("%s is not there: compile first".formatted(folder));
        }
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                var type = ClassFile.of().parse(file);
                classes.put(type.thisClass().asInternalName(), type);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<Setting> settings(ClassModel type) {
        var playground = ClassAnnotations.on(type, "Profile")
                .flatMap(ClassAnnotations::strings)
                .anyMatch("local"::equals);
        return ClassAnnotations.on(type, "ConfigurationProperties")
                .flatMap(annotation -> below(prefix(annotation), type, playground));
    }

    private static String prefix(Annotation annotation) {
        return ClassAnnotations.strings(annotation).findFirst().orElseThrow();
    }

    private Stream<Setting> below(String prefix, ClassModel type, boolean playground) {
        var defaults = withDefaults(type);
        return type.findAttribute(Attributes.record()).stream()
                .flatMap(record -> IntStream.range(0, record.components().size())
                        .boxed()
                        .flatMap(i -> setting(prefix, record.components().get(i), defaults.contains(i), playground)));
    }

    /** Defaults stand at the canonical constructor's parameters, which is the one that has any. */
    private static Set<Integer> withDefaults(ClassModel type) {
        return type.methods().stream()
                .filter(method -> method.methodName().equalsString("<init>"))
                .flatMap(constructor -> ClassAnnotations.parametersWith(constructor, "DefaultValue"))
                .collect(Collectors.toSet());
    }

    /** A component that is a record of ours is a group of settings. */
    private Stream<Setting> setting(
            String prefix, RecordComponentInfo component, boolean hasDefault, boolean playground) {
        var property = prefix + "." + dashed(component.name().stringValue());
        var descriptor = component.descriptor().stringValue();
        var inner = classes.get(descriptor.substring(1, Math.max(1, descriptor.length() - 1)));
        if (inner != null && inner.findAttribute(Attributes.record()).isPresent()) {
            return below(property, inner, playground);
        }
        var needed = !hasDefault && !ClassAnnotations.onType(component, "Nullable");
        return Stream.of(new Setting(property, WITH_MORE_BEHIND.contains(descriptor), needed, playground));
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
