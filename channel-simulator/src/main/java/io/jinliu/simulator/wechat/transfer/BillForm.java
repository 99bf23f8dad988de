package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wire.Fingerprint;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a merchant asks of a single bill. */
final class BillForm {

    private final PayeeForm payees;
    private final Numbers numbers;
    private final Times times;

    BillForm(PayeeForm payees, Numbers numbers, Times times) {
        this.payees = payees;
        this.numbers = numbers;
        this.times = times;
    }

    Transfer read(Fields body, Request request) {
        payees.requireApp(body);
        var number = PayeeForm.number(body, "out_bill_no", 32);
        long fen = PayeeForm.fen(body);
        var payee = body.text("openid", 64);
        var name = payees.name(body, fen, request);
        var remark = body.text("transfer_remark", 32);
        var address = body.optional("notify_url", 256).isEmpty() ? "" : body.address("notify_url");
        return new Transfer(
                number,
                numbers.transfer(Channel.WECHAT),
                "",
                fen,
                payee,
                name,
                remark,
                numbers.code(80),
                address,
                terms(body, fen, payee, name, remark, address),
                times.now(),
                TransferState.ACCEPTED,
                "",
                times.now(),
                null);
    }

    private static String terms(Fields body, long fen, String payee, String name, String remark, String address) {
        return Fingerprint.of(
                Long.toString(fen),
                payee,
                name,
                remark,
                address,
                body.text("transfer_scene_id", 36),
                body.optional("user_recv_perception", 64),
                reports(body));
    }

    /** What the merchant must say about the occasion; which words each scene wants is not checked. */
    private static String reports(Fields body) {
        if (!(body.body().get("transfer_scene_report_infos") instanceof ArrayNode reports) || reports.isEmpty()) {
            throw unreported();
        }
        reports.forEach(BillForm::requireReport);
        return Json.text(reports);
    }

    private static void requireReport(JsonNode report) {
        if (!(report instanceof ObjectNode object)) {
            throw unreported();
        }
        var fields = new Fields(object);
        if (fields.optional("info_type", 15).isEmpty()
                || fields.optional("info_content", 32).isEmpty()) {
            throw unreported();
        }
    }

    private static RuntimeException unreported() {
        return WechatError.PARAM_ERROR.because("需传入转账场景报备信息，请检查");
    }
}
