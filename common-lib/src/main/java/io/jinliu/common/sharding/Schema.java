package io.jinliu.common.sharding;

import io.jinliu.common.sharding.DeclaredTable.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All tables of a service, as its migration templates declare them: the one source of what is sharded and how. */
public final class Schema {

    private final List<Template> templates;

    private Schema(List<Template> templates) {
        this.templates = templates;
    }

    /** Reads {@code db/common} of this library and {@code db/migration} of the service. */
    static Schema load() {
        return read("classpath*:db/common/V*.sql", "classpath*:db/migration/V*.sql");
    }

    /** Reads the templates that these patterns find, in Spring's way of writing them. */
    public static Schema read(String... patterns) {
        return new Schema(Stream.of(patterns)
                .flatMap(Schema::resources)
                .map(Schema::template)
                .toList());
    }

    /** Every table, once, however it is spread. */
    public List<DeclaredTable> tables() {
        return templates.stream()
                .flatMap(template -> template.sections().stream())
                .flatMap(section -> section.tables().stream())
                .toList();
    }

    List<Template> templates() {
        return templates;
    }

    List<String> tables(Kind kind) {
        return tables().stream()
                .filter(table -> table.kind() == kind)
                .map(DeclaredTable::name)
                .toList();
    }

    /** Physical names, on that database, of tables whose rows the application may add and read but never change. */
    public List<String> appendOnly(Database database) {
        return appendOnly(database.index(), database.tables());
    }

    List<String> appendOnly(int database, int tables) {
        return tables().stream()
                .filter(DeclaredTable::appendOnly)
                .flatMap(table -> table.on(database, tables).stream())
                .toList();
    }

    private static Stream<Resource> resources(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Template template(Resource resource) {
        try {
            return Template.parse(
                    Objects.requireNonNull(resource.getFilename()),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
