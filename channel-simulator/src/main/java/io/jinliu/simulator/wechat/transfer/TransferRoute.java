package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.wire.Request;
import java.util.List;
import java.util.Optional;

/** Which of the calls about transfers a request is. */
public sealed interface TransferRoute {

    /** The single bill, which its payee confirms. */
    record Ask() implements TransferRoute {}

    record ByNumber(String outBillNo) implements TransferRoute {}

    record ById(String transferBillNo) implements TransferRoute {}

    record Cancel(String outBillNo) implements TransferRoute {}

    record AskBatch() implements TransferRoute {}

    record BatchByNumber(String outBatchNo) implements TransferRoute {}

    record BatchById(String batchId) implements TransferRoute {}

    record RowByNumber(String outBatchNo, String outDetailNo) implements TransferRoute {}

    record RowById(String batchId, String detailId) implements TransferRoute {}

    /** Empty for what is about something else. */
    static Optional<TransferRoute> of(Request request) {
        var pieces = request.segments();
        if (starts(pieces, "v3", "fund-app", "mch-transfer", "transfer-bills")) {
            return bill(request.method(), pieces.subList(4, pieces.size()));
        }
        return starts(pieces, "v3", "transfer", "batches")
                ? batch(request.method(), pieces.subList(3, pieces.size()))
                : Optional.empty();
    }

    private static Optional<TransferRoute> bill(String method, List<String> rest) {
        if (rest.isEmpty()) {
            return method.equals("POST") ? Optional.of(new Ask()) : Optional.empty();
        }
        return switch (method + " " + rest.getFirst() + "/" + rest.size()) {
            case "GET out-bill-no/2" -> Optional.of(new ByNumber(rest.get(1)));
            case "GET transfer-bill-no/2" -> Optional.of(new ById(rest.get(1)));
            case "POST out-bill-no/3" ->
                Optional.of(rest.get(2)).filter("cancel"::equals).map(_ -> new Cancel(rest.get(1)));
            case String _ -> Optional.empty();
        };
    }

    private static Optional<TransferRoute> batch(String method, List<String> rest) {
        if (rest.isEmpty()) {
            return method.equals("POST") ? Optional.of(new AskBatch()) : Optional.empty();
        }
        return switch (method + " " + rest.getFirst() + "/" + rest.size()) {
            case "GET out-batch-no/2" -> Optional.of(new BatchByNumber(rest.get(1)));
            case "GET batch-id/2" -> Optional.of(new BatchById(rest.get(1)));
            case "GET out-batch-no/5" ->
                last(rest, "out-detail-no").map(number -> new RowByNumber(rest.get(1), number));
            case "GET batch-id/5" -> last(rest, "detail-id").map(id -> new RowById(rest.get(1), id));
            case String _ -> Optional.empty();
        };
    }

    private static Optional<String> last(List<String> rest, String before) {
        return rest.subList(2, 4).equals(List.of("details", before)) ? Optional.of(rest.get(4)) : Optional.empty();
    }

    private static boolean starts(List<String> pieces, String... with) {
        return pieces.size() >= with.length && pieces.subList(0, with.length).equals(List.of(with));
    }
}
