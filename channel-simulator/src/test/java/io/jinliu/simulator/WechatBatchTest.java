package io.jinliu.simulator;

import static io.jinliu.simulator.TestWorld.json;
import static io.jinliu.simulator.WechatPayer.OPENID;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.wire.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WechatBatchTest {

    static final String NUMBER = "B20260101";
    static final String FOUND = "/out-batch-no/" + NUMBER;

    final TestWorld world = new TestWorld();
    final WechatPayer payer = new WechatPayer(world);
    final Doorway doors = new Doorway(world);

    @Test
    void pays_every_row_without_asking_its_payee() {
        var asked = json(two());
        assertThat(asked.get("batch_status").asString()).isEqualTo("ACCEPTED");
        assertThat(asked.get("batch_id").asString()).isNotEmpty();

        var found = payer.found(FOUND + "?need_query_detail=true&detail_status=ALL");

        var batch = found.get("transfer_batch");
        assertThat(batch.get("batch_status").asString()).isEqualTo("FINISHED");
        assertThat(batch.get("total_amount").asLong()).isEqualTo(50_00);
        assertThat(batch.get("success_amount").asLong()).isEqualTo(50_00);
        assertThat(batch.get("success_num").asInt()).isEqualTo(2);
        assertThat(batch.get("fail_num").asInt()).isZero();
        assertThat(found.get("transfer_detail_list"))
                .extracting(row -> row.get("detail_status").asString())
                .containsExactly("SUCCESS", "SUCCESS");
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN - 50_00);
        assertThat(world.due()).isEmpty();
    }

    @Test
    void lets_one_row_fail_and_the_others_arrive() {
        doors.post("/payee/unknown", Doorway.at("wechat").put("payee", "nobody"));
        doors.post("/payee/named", Doorway.at("wechat").put("payee", "other").put("name", "李四"));
        var wrong = payer.row("D2", "other", 2_000_00).put("user_name", WechatPayer.secret("张三"));
        payer.askBatch(
                payer.batch(NUMBER, List.of(payer.row("D1", OPENID, 20_00), wrong, payer.row("D3", "nobody", 30_00))));

        var batch = payer.found(FOUND + "?need_query_detail=false").get("transfer_batch");

        assertThat(batch.get("success_amount").asLong()).isEqualTo(20_00);
        assertThat(batch.get("fail_amount").asLong()).isEqualTo(2_030_00);
        assertThat(reason("D2")).isEqualTo("NAME_NOT_CORRECT");
        assertThat(reason("D3")).isEqualTo("OPENID_INVALID");
        var failed = payer.found(FOUND + "?need_query_detail=true&detail_status=FAIL&offset=1&limit=1");
        assertThat(failed.get("transfer_detail_list")).hasSize(1);
        assertThat(failed.get("transfer_detail_list")
                        .get(0)
                        .get("out_detail_no")
                        .asString())
                .isEqualTo("D3");
        assertThat(doors.balance("wechat")).isEqualTo(Purse.OPENING_FEN - 20_00);
    }

    @Test
    void lets_each_row_end_as_it_was_told_to() {
        world.simulator.transfers().beginAs(Channel.WECHAT, TransferState.PROCESSING);
        two();
        assertThat(payer.found(FOUND + "?need_query_detail=false")
                        .get("transfer_batch")
                        .get("batch_status")
                        .asString())
                .isEqualTo("PROCESSING");

        world.simulator.transfers().decide(Channel.WECHAT, NUMBER + "/D1", TransferState.SUCCESS, "");
        world.simulator.transfers().decide(Channel.WECHAT, NUMBER + "/D2", TransferState.FAIL, "ACCOUNT_FROZEN");

        assertThat(payer.found(FOUND + "/details/out-detail-no/D1")
                        .get("detail_status")
                        .asString())
                .isEqualTo("SUCCESS");
        assertThat(reason("D2")).isEqualTo("ACCOUNT_FROZEN");
    }

    @Test
    void is_the_same_batch_under_the_same_number_and_rows() {
        var first = json(two());
        var line = world.simulator.book().nextLine();

        assertThat(json(two())).isEqualTo(first);
        assertThat(world.simulator.book().nextLine()).isEqualTo(line);
        refused(400, "INVALID_REQUEST", payer.askBatch(payer.batch(NUMBER, List.of(payer.row("D1", OPENID, 20_00)))));
    }

    @Test
    void is_found_by_the_channels_numbers_too_and_its_rows_are_no_bills() {
        var id = json(two()).get("batch_id").asString();
        var rows = payer.found("/batch-id/" + id + "?need_query_detail=true").get("transfer_detail_list");
        var detail = rows.get(1).get("detail_id").asString();

        assertThat(payer.found("/batch-id/" + id + "/details/detail-id/" + detail)
                        .get("out_detail_no")
                        .asString())
                .isEqualTo("D2");
        refused(404, "NOT_FOUND", payer.query(NUMBER + "%2FD1"));
        assertThat(payer.found("/out-batch-no/B20260109?need_query_detail=true")
                        .get("code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(payer.found(FOUND + "/details/out-detail-no/D9").get("code").asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void takes_all_rows_or_none() {
        world.simulator.merchant().has(Channel.WECHAT, 49_99);
        refused(403, "NOT_ENOUGH", two());

        assertThat(doors.balance("wechat")).isEqualTo(49_99);
        assertThat(doors.book("wechat/transfers")).isEmpty();
    }

    @Test
    void refuses_sums_that_are_not_its_rows_and_rows_that_are_none() {
        var rows = List.of(payer.row("D1", OPENID, 20_00), payer.row("D2", OPENID, 30_00));

        refused(400, "PARAM_ERROR", payer.askBatch(payer.batch(NUMBER, rows).put("total_amount", 49_99)));
        refused(400, "PARAM_ERROR", payer.askBatch(payer.batch(NUMBER, rows).put("total_num", 3)));
        refused(400, "PARAM_ERROR", payer.askBatch(payer.batch(NUMBER, List.of())));
        var twice = List.of(payer.row("D1", OPENID, 20_00), payer.row("D1", OPENID, 30_00));
        refused(400, "PARAM_ERROR", payer.askBatch(payer.batch(NUMBER, twice)));
        refused(400, "PARAM_ERROR", payer.askBatch(payer.batch(NUMBER, List.of(payer.row("D1", OPENID, 2_000_00)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?need_query_detail=yes",
                "?need_query_detail=true&limit=0",
                "?need_query_detail=true&limit=101",
                "?need_query_detail=true&offset=-1",
                "?need_query_detail=true&offset=x",
                "?need_query_detail=true&detail_status=WAIT_PAY"
            })
    void refuses_questions_it_does_not_understand(String query) {
        two();

        assertThat(payer.found(FOUND + query).get("code").asString()).isEqualTo("PARAM_ERROR");
    }

    private Reply two() {
        return payer.askBatch(
                payer.batch(NUMBER, List.of(payer.row("D1", OPENID, 20_00), payer.row("D2", "another", 30_00))));
    }

    private String reason(String row) {
        return payer.found(FOUND + "/details/out-detail-no/" + row)
                .get("fail_reason")
                .asString();
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
