package io.jinliu.common.sharding;

import io.jinliu.common.sharding.Template.Kind;
import io.jinliu.common.sharding.Template.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
        return new Schema(Stream.of("classpath*:db/common/V*.sql", "classpath*:db/migration/V*.sql")
                .flatMap(Schema::resources)
                .map(Schema::template)
                .toList());
    }

    List<Template> templates() {
        return templates;
    }

    List<String> tables(Kind kind) {
        return sections()
                .filter(section -> section.kind() == kind)
                .flatMap(section -> section.tables().stream())
                .toList();
    }

    /** Physical names, on that database, of tables whose rows the application may add and read but never change. */
    public List<String> appendOnly(Database database) {
        return sections()
                .filter(Section::appendOnly)
                .filter(section -> section.kind() != Kind.SINGLE || database.index() == 0)
                .flatMap(section -> physical(section, database.tables()))
                .toList();
    }

    private static Stream<String> physical(Section section, int tables) {
        return section.kind() == Kind.SHARDED
                ? section.tables().stream()
                        .flatMap(table -> IntStream.range(0, tables).mapToObj(i -> table + "_" + i))
                : section.tables().stream();
    }

    private Stream<Section> sections() {
        return templates.stream().flatMap(template -> template.sections().stream());
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
