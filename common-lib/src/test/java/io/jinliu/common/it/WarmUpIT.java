package io.jinliu.common.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.common.sharding.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ReadinessState;

@Tag("storage")
class WarmUpIT extends RunningParcels {

    private static final Slot SLOT = Slot.ofNumber(WarmParcels.NUMBER);

    @Autowired
    WarmParcels warmParcels;

    @Autowired
    Databases databases;

    @Test
    void is_over_once_before_the_service_is_ready() {
        assertThat(warmParcels.walks).containsExactly(ReadinessState.REFUSING_TRAFFIC);
        assertThat(anybody().get("/readyz").status()).isEqualTo(200);
    }

    @Test
    void leaves_nothing_behind() {
        assertThat(rows(databases.table("parcel", SLOT), "id", WarmParcels.NUMBER))
                .isZero();
        assertThat(rows("outbox", "event_key", WarmParcels.NUMBER)).isZero();
        assertThat(databases.all()).allSatisfy(database -> assertThat(database.jdbc()
                        .sql("SELECT (SELECT COUNT(*) FROM inbox WHERE consumer = 'warm-up')"
                                + " + (SELECT COUNT(*) FROM claim WHERE status = 204)")
                        .query(Integer.class)
                        .single())
                .isZero());
    }

    private int rows(String table, String column, long number) {
        return databases
                .of(SLOT)
                .jdbc()
                .sql("SELECT COUNT(*) FROM %s WHERE %s = :number".formatted(table, column))
                .param("number", Long.toString(number))
                .query(Integer.class)
                .single();
    }
}
