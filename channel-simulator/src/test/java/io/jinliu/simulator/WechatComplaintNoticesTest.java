package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.ComplaintStep;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Delivery;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import org.junit.jupiter.api.Test;

/** Who hears of complaints, where, and how often. */
class WechatComplaintNoticesTest {

    static final String NUMBER = "T20260101";
    static final String ADDRESS = "/v3/merchant-service/complaint-notifications";

    final MemoryJournal journal = new MemoryJournal();
    final TestWorld world = new TestWorld(journal);

    @Test
    void tells_nobody_where_no_address_is_known() {
        complain();

        assertThat(world.due()).isEmpty();
    }

    @Test
    void keeps_one_address_which_is_added_changed_and_removed() {
        refused(404, "RESOURCE_NOT_EXISTS", world.wechat.get(ADDRESS));
        refused(404, "RESOURCE_NOT_EXISTS", world.wechat.send("PUT", ADDRESS, url("http://h/c")));
        refused(404, "RESOURCE_NOT_EXISTS", world.wechat.send("DELETE", ADDRESS, ""));
        refused(400, "PARAM_ERROR", world.wechat.send("POST", ADDRESS, url("http://h/c?secret=1")));

        var added = TestWorld.json(world.wechat.send("POST", ADDRESS, url("http://h/c")));
        assertThat(added.get("mchid").asString()).isEqualTo("1900000001");
        refused(400, "INVALID_REQUEST", world.wechat.send("POST", ADDRESS, url("http://h/d")));
        world.wechat.send("PUT", ADDRESS, url("http://h/d"));
        assertThat(TestWorld.json(world.wechat.get(ADDRESS)).get("url").asString())
                .isEqualTo("http://h/d");
        assertThat(world.wechat.send("DELETE", ADDRESS, "").status()).isEqualTo(204);

        refused(404, "RESOURCE_NOT_EXISTS", world.wechat.get(ADDRESS));
    }

    @Test
    void tells_of_the_complaint_and_of_every_step() {
        register();
        complain();
        var complaint = world.simulator
                .book()
                .of(Channel.WECHAT)
                .complaints()
                .all()
                .iterator()
                .next();
        world.simulator.complaints().remark(Channel.WECHAT, complaint, ComplaintStep.COMPLETED, "");

        var heard = world.heard();

        assertThat(heard).extracting(Delivery::url).containsOnly("http://h/c");
        assertThat(heard)
                .extracting(delivery ->
                        world.wechat.envelope(delivery).get("event_type").asString())
                .containsExactlyInAnyOrder("COMPLAINT.CREATE", "COMPLAINT.STATE_CHANGE");
        assertThat(heard)
                .extracting(delivery ->
                        world.wechat.opened(delivery).get("action_type").asString())
                .containsExactlyInAnyOrder("CREATE_COMPLAINT", "MERCHANT_CONFIRM_COMPLETE");
        assertThat(heard)
                .extracting(delivery ->
                        world.wechat.opened(delivery).get("complaint_id").asString())
                .containsOnly(complaint.complaintId());
        assertThat(world.wechat
                        .envelope(heard.getFirst())
                        .get("resource")
                        .get("original_type")
                        .asString())
                .isEqualTo("complaint");
    }

    @Test
    void tells_again_until_it_is_heard_also_after_a_restart() {
        register();
        complain();
        world.answer(world.due().getFirst(), 503, "");

        var next = new TestWorld(journal);
        next.now = world.now;
        next.pass("PT15S");

        assertThat(next.heard()).hasSize(1);
        next.pass("P2D");
        assertThat(next.due()).isEmpty();
    }

    @Test
    void goes_wrong_when_it_is_told_to() {
        complain();
        var complaint = world.simulator
                .book()
                .of(Channel.WECHAT)
                .complaints()
                .all()
                .iterator()
                .next();
        world.fault(Channel.WECHAT, Operation.COMPLAINT, FaultKind.TIMEOUT_AFTER_SUCCESS);
        world.fault(Channel.WECHAT, Operation.COMPLAINT_QUERY, FaultKind.ERROR);
        var path = "/v3/merchant-service/complaints-v2/" + complaint.complaintId();
        var body = Json.text(Json.object().put("complainted_mchid", "1900000001"));

        var lost = world.simulator.answer(world.wechat.signed("POST", path + "/complete", body, world.now));

        assertThat(lost).isInstanceOf(Answer.Cut.class);
        refused(500, "SYSTEM_ERROR", world.wechat.get(path));
        assertThat(TestWorld.json(world.wechat.get(path)).get("complaint_state").asString())
                .isEqualTo("PROCESSED");
    }

    @Test
    void goes_wrong_for_one_order_only() {
        complain();
        var complaint = world.simulator
                .book()
                .of(Channel.WECHAT)
                .complaints()
                .all()
                .iterator()
                .next();
        var fault = Json.object()
                .put("channel", "wechat")
                .put("on", "complaint-query")
                .put("kind", "error");
        world.door("POST", "/faults", fault.deepCopy().put("outTradeNo", "T20260102"));
        var path = "/v3/merchant-service/complaints-v2/" + complaint.complaintId();
        assertThat(world.wechat.get(path).status()).isEqualTo(200);

        world.door("POST", "/faults", fault.put("outTradeNo", NUMBER));

        refused(500, "SYSTEM_ERROR", world.wechat.get(path));
    }

    private void complain() {
        world.wechat.open(NUMBER, 20_00);
        world.pay(Channel.WECHAT, NUMBER);
        world.heard();
        world.simulator.complaints().complain(Channel.WECHAT, NUMBER, "咖啡是凉的", "");
    }

    private void register() {
        world.wechat.send("POST", ADDRESS, url("http://h/c"));
    }

    private static String url(String address) {
        return Json.text(Json.object().put("url", address));
    }

    private static void refused(int status, String code, Reply reply) {
        assertThat(reply.text()).contains("\"" + code + "\"");
        assertThat(reply.status()).isEqualTo(status);
    }
}
