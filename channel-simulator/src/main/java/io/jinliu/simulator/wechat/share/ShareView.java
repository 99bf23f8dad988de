package io.jinliu.simulator.wechat.share;

import io.jinliu.simulator.book.ReturnState;
import io.jinliu.simulator.book.Share;
import io.jinliu.simulator.book.ShareState;
import io.jinliu.simulator.book.Split;
import io.jinliu.simulator.book.SplitReturn;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Splits, returns and their news as WeChat Pay shows them. */
final class ShareView {

    private ShareView() {}

    static ObjectNode of(Split split) {
        var shown = Json.object()
                .put("transaction_id", split.transactionId())
                .put("out_order_no", split.number())
                .put("order_id", split.splitId())
                .put("state", split.finished() ? "FINISHED" : "PROCESSING");
        var receivers = shown.putArray("receivers");
        split.shares().forEach(share -> receivers.add(of(split, share)));
        return shown;
    }

    private static ObjectNode of(Split split, Share share) {
        var shown = receiver(share, share.amountFen())
                .put("result", share.state().name())
                .put("detail_id", share.detailId())
                .put("create_time", ChinaTime.rfc3339(split.acceptedAt()));
        if (share.endedAt() != null) {
            shown.put("finish_time", ChinaTime.rfc3339(share.endedAt()));
        }
        if (share.state() == ShareState.CLOSED) {
            shown.put("fail_reason", share.failReason());
        }
        return shown;
    }

    static ObjectNode of(Split split, SplitReturn back) {
        var shown = Json.object()
                .put("order_id", split.splitId())
                .put("out_order_no", split.number())
                .put("out_return_no", back.number())
                .put("return_id", back.returnId())
                .put("return_mchid", back.account())
                .put("amount", back.amountFen())
                .put("description", back.description())
                .put("result", back.state().name())
                .put("create_time", ChinaTime.rfc3339(back.acceptedAt()));
        if (back.state() != ReturnState.PROCESSING) {
            shown.put("finish_time", ChinaTime.rfc3339(back.movedAt()));
        }
        if (back.state() == ReturnState.FAILED) {
            shown.put("fail_reason", back.failReason());
        }
        return shown;
    }

    /** The news of a share that arrived; in that of a return the two numbers are the return's. */
    static ObjectNode news(Split split, Share share, Instant at, long saidFen) {
        return news(split, split.splitId(), split.number(), receiver(share, saidFen), at);
    }

    static ObjectNode news(Split split, SplitReturn back, long saidFen) {
        var receiver = Json.object()
                .put("type", back.type())
                .put("account", back.account())
                .put("amount", saidFen)
                .put("description", back.description());
        return news(split, back.returnId(), back.number(), receiver, back.movedAt());
    }

    private static ObjectNode news(Split split, String id, String number, ObjectNode receiver, Instant at) {
        var shown = Json.object()
                .put("transaction_id", split.transactionId())
                .put("order_id", id)
                .put("out_order_no", number)
                .put("success_time", ChinaTime.rfc3339(at));
        shown.set("receiver", receiver);
        return shown;
    }

    private static ObjectNode receiver(Share share, long saidFen) {
        return Json.object()
                .put("type", share.type())
                .put("account", share.account())
                .put("amount", saidFen)
                .put("description", share.description());
    }
}
