package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.wire.Json;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom a merchant of Alipay may share with. */
class AlipayRelationsTest {

    static final String ANNA = "2088000000000002";
    static final String BEN = "2088000000000003";

    final TestWorld world = new TestWorld();

    @Test
    void binds_unbinds_and_lists_receivers_page_by_page() {
        assertThat(world.alipay.bind(ANNA, BEN).get("result_code").asString()).isEqualTo("SUCCESS");
        world.alipay.bind(ANNA);

        var second = world.alipay.call(
                "alipay.trade.royalty.relation.batchquery",
                Json.object().put("out_request_no", "Q1").put("page_num", 2).put("page_size", 1));
        world.alipay.relate("alipay.trade.royalty.relation.unbind", ANNA, "2088000000000009");

        assertThat(second.get("total_record_num").asInt()).isEqualTo(2);
        assertThat(second.get("total_page_num").asInt()).isEqualTo(2);
        assertThat(second.get("receiver_list").get(0).get("account").asString()).isEqualTo(ANNA);
        var left = world.alipay.call(
                "alipay.trade.royalty.relation.batchquery", Json.object().put("out_request_no", "Q2"));
        assertThat(left.get("receiver_list").get(0).get("account").asString()).isEqualTo(BEN);
        assertThat(left.get("receiver_list")).hasSize(1);
    }

    @Test
    void refuses_receivers_that_make_no_sense() {
        refused("ACQ.INVALID_PARAMETER", world.alipay.bind());
        refused("ACQ.INVALID_PARAMETER", world.alipay.bind("3088000000000002"));
        refused(
                "ACQ.INVALID_PARAMETER",
                world.alipay.bind(Collections.nCopies(21, ANNA).toArray(String[]::new)));
        refused("ACQ.INVALID_PARAMETER", world.alipay.call("alipay.trade.royalty.relation.bind", Json.object()));
    }

    private static void refused(String subCode, JsonNode answer) {
        assertThat(answer.get("code").asString()).isEqualTo("40004");
        assertThat(answer.get("sub_code").asString()).isEqualTo(subCode);
    }
}
