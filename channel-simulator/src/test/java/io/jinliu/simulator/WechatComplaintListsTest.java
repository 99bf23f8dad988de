package io.jinliu.simulator;

import static io.jinliu.simulator.Complaining.BASE;
import static io.jinliu.simulator.Complaining.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.MemoryJournal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Complaints and their histories, page by page and over a restart. */
class WechatComplaintListsTest {

    static final String NUMBER = "T20260101";

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);
    final Complaining complaining = new Complaining(world);

    @Test
    void tells_the_whole_history_page_by_page() {
        var complaint = complaining.about(NUMBER, "咖啡是凉的");
        complaining.respond(complaint, "马上换一杯");
        complaining.complete(complaint);

        var history = TestWorld.json(world.wechat.get(BASE + "/" + complaint + "/negotiation-historys"));
        var second =
                TestWorld.json(world.wechat.get(BASE + "/" + complaint + "/negotiation-historys?limit=1&offset=1"));

        assertThat(history.get("total_count").asInt()).isEqualTo(3);
        assertThat(types(history))
                .containsExactly("USER_CREATE_COMPLAINT", "MERCHANT_RESPONSE", "MERCHANT_CONFIRM_COMPLETE");
        assertThat(types(second)).containsExactly("MERCHANT_RESPONSE");
        assertThat(second.get("data").get(0).get("operate_details").asString()).isEqualTo("马上换一杯");
        refused(400, "PARAM_ERROR", world.wechat.get(BASE + "/" + complaint + "/negotiation-historys?limit=301"));
    }

    @Test
    void lists_the_complaints_of_some_days_page_by_page() {
        complaining.about(NUMBER, "咖啡是凉的");
        world.pass("P1D");
        complaining.paid("T20260102");
        complaining.complain("T20260102", "第二天", "");

        assertThat(listed("begin_date=2026-01-01&end_date=2026-01-02")
                        .get("total_count")
                        .asInt())
                .isEqualTo(2);
        assertThat(listed("begin_date=2026-01-02&end_date=2026-01-02").get("data"))
                .hasSize(1);
        assertThat(listed("begin_date=2025-12-01&end_date=2025-12-31").get("data"))
                .isEmpty();
        var second = listed("begin_date=2026-01-01&end_date=2026-01-31&limit=1&offset=1")
                .get("data");
        assertThat(second.get(0).get("complaint_detail").asString()).isEqualTo("第二天");
    }

    @Test
    void refuses_a_list_without_days_over_too_many_or_of_too_much() {
        for (var query : new String[] {
            "begin_date=2026-01-01",
            "begin_date=20260101&end_date=2026-01-02",
            "begin_date=2026-01-02&end_date=2026-01-01",
            "begin_date=2026-01-01&end_date=2026-02-01",
            "begin_date=2026-01-01&end_date=2026-01-01&limit=51",
            "begin_date=2026-01-01&end_date=2026-01-01&limit=0",
            "begin_date=2026-01-01&end_date=2026-01-01&offset=-1",
            "begin_date=2026-01-01&end_date=2026-01-01&complainted_mchid=1900000002"
        }) {
            refused(400, "PARAM_ERROR", world.wechat.get(BASE + "?" + query));
        }
    }

    @Test
    void keeps_everything_over_a_restart() {
        var complaint = complaining.about(NUMBER, "咖啡是凉的");
        complaining.respond(complaint, "马上换一杯");
        var shown = world.book("/wechat/complaints");

        var next = new TestWorld(journal);

        assertThat(next.book("/wechat/complaints")).isEqualTo(shown).hasSize(1);
        var history = TestWorld.json(next.wechat.get(BASE + "/" + complaint + "/negotiation-historys"));
        assertThat(types(history)).containsExactly("USER_CREATE_COMPLAINT", "MERCHANT_RESPONSE");
    }

    private JsonNode listed(String query) {
        return TestWorld.json(world.wechat.get(BASE + "?" + query));
    }

    private static List<String> types(JsonNode history) {
        return history.get("data")
                .valueStream()
                .map(line -> line.get("operate_type").asString())
                .toList();
    }
}
