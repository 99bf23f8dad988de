package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferBatch;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wire.Fingerprint;
import io.jinliu.simulator.wire.Request;
import io.jinliu.simulator.wire.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a merchant asks of a batch; its sums must be those of its rows. */
final class BatchForm {

    private static final int MOST_ROWS = 1000;

    private final PayeeForm payees;
    private final Numbers numbers;
    private final Times times;

    BatchForm(PayeeForm payees, Numbers numbers, Times times) {
        this.payees = payees;
        this.numbers = numbers;
        this.times = times;
    }

    Asked read(Fields body, Request request) {
        payees.requireApp(body);
        var number = PayeeForm.number(body, "out_batch_no", 32);
        var rows = rows(body, number, request);
        requireSums(body, rows);
        var name = body.text("batch_name", 32);
        var remark = body.text("batch_remark", 32);
        var scene = body.optional("transfer_scene_id", 36);
        var address = body.optional("notify_url", 256);
        var batch = new TransferBatch(
                number,
                numbers.batch(),
                name,
                remark,
                scene,
                rows.stream().mapToLong(Transfer::amountFen).sum(),
                rows.size(),
                Fingerprint.of(name, remark, scene, address, terms(rows)),
                times.now());
        return new Asked(batch, rows);
    }

    private List<Transfer> rows(Fields body, String batchNo, Request request) {
        if (!(body.body().get("transfer_detail_list") instanceof ArrayNode list)
                || list.isEmpty()
                || list.size() > MOST_ROWS) {
            throw WechatError.PARAM_ERROR.because("transfer_detail_list 必须有 1 至 " + MOST_ROWS + " 条明细");
        }
        var rows = new ArrayList<Transfer>();
        for (var node : list) {
            if (!(node instanceof ObjectNode row)) {
                throw WechatError.PARAM_ERROR.because("transfer_detail_list 的明细必须是对象");
            }
            rows.add(row(new Fields(row), batchNo, numbers.row(rows.size() + 1), request));
        }
        if (rows.stream().map(Transfer::outNo).distinct().count() < rows.size()) {
            throw WechatError.PARAM_ERROR.because("同一批次内 out_detail_no 重复");
        }
        return List.copyOf(rows);
    }

    private Transfer row(Fields body, String batchNo, String detailId, Request request) {
        var number = PayeeForm.number(body, "out_detail_no", 32);
        long fen = PayeeForm.fen(body);
        var payee = body.text("openid", 64);
        var name = payees.name(body, fen, request);
        var remark = body.text("transfer_remark", 32);
        return new Transfer(
                number,
                detailId,
                batchNo,
                fen,
                payee,
                name,
                remark,
                "",
                "",
                Fingerprint.of(number, Long.toString(fen), payee, name, remark),
                times.now(),
                TransferState.PROCESSING,
                "",
                times.now(),
                null);
    }

    private static void requireSums(Fields body, List<Transfer> rows) {
        long totalFen = rows.stream().mapToLong(Transfer::amountFen).sum();
        if (body.fen("total_amount") != totalFen || body.fen("total_num") != rows.size()) {
            throw WechatError.PARAM_ERROR.because("total_amount、total_num 与明细之和不一致");
        }
    }

    private static String terms(List<Transfer> rows) {
        return rows.stream().map(Transfer::terms).collect(Collectors.joining());
    }

    /** A batch and its rows, not taken yet. */
    record Asked(TransferBatch batch, List<Transfer> rows) {}
}
