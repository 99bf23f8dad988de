package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.sharding.Databases;
import io.jinliu.common.testing.Leaks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What every integration test looks for when it is over is found when it is there. */
class LeaksIT extends RunningParcels {

    @Autowired
    Databases databases;

    @AfterEach
    void take_the_plant_away() {
        databases.all().forEach(database -> database.jdbc()
                .sql("DELETE FROM dead_letter WHERE consumer = 'planted'")
                .update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"name\":\"张三\"}", "call 13800138000", "li.lei@example.com.cn", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
            })
    void a_person_in_any_column_of_any_database_is_found(String text) {
        databases.all().forEach(database -> {
            database.jdbc().sql("""
                    INSERT INTO dead_letter (slot, consumer, event_id, topic, tag, event_key, payload, reason, tries, buried_at)
                    VALUES (0, 'planted', 'x', 't', 't', 'k', :text, 'r', 1, NOW())
                    """).param("text", text).update();
            assertThat(Leaks.inTables(databases)).singleElement().asString().startsWith("dead_letter.payload: ");
            take_the_plant_away();
        });
    }

    @Test
    void a_person_in_a_message_is_found_behind_whatever_came_before(@TempDir Path store) throws IOException {
        var before = new byte[(1 << 20) - 3]; // so that the name lies across two reads
        before[0] = 1;
        var file = store.resolve("00000000000000000000");
        Files.write(file, before);
        assertThat(Leaks.inMessages(store)).isEmpty();

        try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write("{\"receiver\":\"张三\"}".getBytes(StandardCharsets.UTF_8));
            out.write(new byte[2 << 20]);
        }
        assertThat(Leaks.inMessages(store)).singleElement().asString().contains("张…");
    }
}
