package io.jinliu.common.sharding;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings physical databases up to date, as their owner, and grants the application user what each table allows.
 *
 * <p>Runs before the sharding DataSource is built, because that reads the tables once.
 */
public final class Migration {

    private final Schema schema;
    private final int tables;

    /** @param tables physical tables per sharded table in each database */
    public Migration(Schema schema, int tables) {
        this.schema = schema;
        this.tables = tables;
    }

    /**
     * @param database its number
     * @return whether anything was new
     */
    public boolean run(DataSource owner, int database) {
        return flyway(owner, database).migrate().migrationsExecuted > 0;
    }

    /** @throws org.flywaydb.core.api.FlywayException unless the database was made by exactly these templates */
    public void requireDone(DataSource owner, int database) {
        flyway(owner, database).validate();
    }

    /** Gives the application user what each table of that database allows. */
    public void grant(DataSource owner, int database, String user) {
        var jdbc = JdbcClient.create(owner);
        var appendOnly = schema.appendOnly(database, tables);
        var there = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .query(String.class)
                .list();
        for (var table : there) {
            var rights = appendOnly.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
            jdbc.sql("GRANT %s ON `%s` TO '%s'@'%%'".formatted(rights, table, user))
                    .update();
        }
    }

    private Flyway flyway(DataSource owner, int database) {
        return Flyway.configure()
                .dataSource(owner)
                .resourceProvider(new Expanded(database))
                .placeholderReplacement(false)
                .load();
    }

    /** Flyway's view of the templates: ordinary scripts for this database. */
    private final class Expanded implements ResourceProvider {

        private final List<LoadableResource> scripts;

        Expanded(int database) {
            this.scripts = schema.templates().stream()
                    .map(template -> (LoadableResource) new Script(template.name(), template.on(database, tables)))
                    .toList();
        }

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return scripts.stream()
                    .filter(script -> script.getFilename().equals(name))
                    .findFirst()
                    .orElse(null); // Flyway also asks for settings beside each script
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return scripts.stream()
                    .filter(script -> script.getFilename().startsWith(prefix)
                            && Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String sql;

        Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
