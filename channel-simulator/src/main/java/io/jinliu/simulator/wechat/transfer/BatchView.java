package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferBatch;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A batch as WeChat Pay shows it. */
final class BatchView {

    private final WechatKeys keys;

    BatchView(WechatKeys keys) {
        this.keys = keys;
    }

    static ObjectNode asked(TransferBatch batch) {
        return numbers(batch)
                .put("create_time", ChinaTime.rfc3339(batch.askedAt()))
                .put("batch_status", "ACCEPTED");
    }

    ObjectNode of(TransferBatch batch, List<Transfer> rows) {
        var shown = Json.object();
        var sums = named(shown.putObject("transfer_batch"), batch)
                .put("mchid", keys.merchantId())
                .put("appid", keys.appId())
                .put("batch_status", finished(rows) ? "FINISHED" : "PROCESSING")
                .put("batch_type", "API")
                .put("batch_name", batch.name())
                .put("batch_remark", batch.remark())
                .put("total_amount", batch.totalFen())
                .put("total_num", batch.count())
                .put("create_time", ChinaTime.rfc3339(batch.askedAt()))
                .put("update_time", ChinaTime.rfc3339(movedAt(batch, rows)));
        sum(sums, "success", rows, "SUCCESS");
        sum(sums, "fail", rows, "FAIL");
        if (!batch.scene().isEmpty()) {
            sums.put("transfer_scene_id", batch.scene());
        }
        return shown;
    }

    private static void sum(ObjectNode shown, String word, List<Transfer> rows, String status) {
        var those = rows.stream().filter(row -> status(row).equals(status)).toList();
        shown.put(
                        word + "_amount",
                        those.stream().mapToLong(Transfer::amountFen).sum())
                .put(word + "_num", those.size());
    }

    static void rows(ObjectNode shown, List<Transfer> rows) {
        var list = shown.putArray("transfer_detail_list");
        rows.forEach(row -> list.addObject()
                .put("detail_id", row.transferId())
                .put("out_detail_no", row.outNo())
                .put("detail_status", status(row)));
    }

    ObjectNode row(TransferBatch batch, Transfer row) {
        var shown = numbers(batch)
                .put("mchid", keys.merchantId())
                .put("appid", keys.appId())
                .put("out_detail_no", row.outNo())
                .put("detail_id", row.transferId())
                .put("detail_status", status(row))
                .put("transfer_amount", row.amountFen())
                .put("transfer_remark", row.remark())
                .put("openid", row.payee())
                .put("initiate_time", ChinaTime.rfc3339(row.askedAt()))
                .put("update_time", ChinaTime.rfc3339(row.movedAt()));
        if (!row.reason().isEmpty()) {
            shown.put("fail_reason", row.reason());
        }
        return shown;
    }

    static String status(Transfer row) {
        return switch (row.state()) {
            case ACCEPTED -> "INIT";
            case PROCESSING, WAIT_USER_CONFIRM, TRANSFERING, CANCELING -> "PROCESSING";
            case SUCCESS -> "SUCCESS";
            case FAIL, CANCELLED, REFUND -> "FAIL";
        };
    }

    private static boolean finished(List<Transfer> rows) {
        return rows.stream().allMatch(row -> row.state().ended());
    }

    private static Instant movedAt(TransferBatch batch, List<Transfer> rows) {
        return rows.stream()
                .map(Transfer::movedAt)
                .max(Comparator.naturalOrder())
                .orElse(batch.askedAt());
    }

    private static ObjectNode numbers(TransferBatch batch) {
        return named(Json.object(), batch);
    }

    private static ObjectNode named(ObjectNode shown, TransferBatch batch) {
        return shown.put("out_batch_no", batch.outBatchNo()).put("batch_id", batch.batchId());
    }
}
