package io.jinliu.common.sharding;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings one physical database up to date, as its owner, and grants the application user what each table allows.
 *
 * <p>Runs before the sharding DataSource is built, because that reads the tables once.
 */
final class Migration {

    private final Schema schema;
    private final DatabaseSettings settings;

    Migration(Schema schema, DatabaseSettings settings) {
        this.schema = schema;
        this.settings = settings;
    }

    void run(Database database, String url) {
        var owner = new DriverManagerDataSource(url, settings.ownerUser(), settings.ownerPassword());
        var result = Flyway.configure()
                .dataSource(owner)
                .resourceProvider(new Expanded(database))
                .placeholderReplacement(false)
                .load()
                .migrate();
        if (result.migrationsExecuted > 0) {
            grant(database, JdbcClient.create(owner));
        }
    }

    private void grant(Database database, JdbcClient owner) {
        var appendOnly = schema.appendOnly(database);
        var tables = owner.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .query(String.class)
                .list();
        for (var table : tables) {
            var rights = appendOnly.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
            owner.sql("GRANT %s ON `%s` TO '%s'@'%%'".formatted(rights, table, settings.user()))
                    .update();
        }
    }

    /** Flyway's view of the templates: ordinary scripts for this database. */
    private final class Expanded implements ResourceProvider {

        private final List<LoadableResource> scripts;

        Expanded(Database database) {
            this.scripts = schema.templates().stream()
                    .map(template -> (LoadableResource)
                            new Script(template.name(), template.on(database.index(), settings.tables())))
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
