package io.jinliu.simulator.wechat;

import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.wechat.complaint.ComplaintCall;
import io.jinliu.simulator.wechat.share.ShareCall;
import io.jinliu.simulator.wechat.transfer.TransferRoute;
import io.jinliu.simulator.wire.Request;
import java.util.List;

/** Which of the API's calls a request is. */
sealed interface Route {

    record Prepay(Product product) implements Route {}

    record PayByCode() implements Route {}

    record Reverse(String outTradeNo) implements Route {}

    record QueryByNumber(String outTradeNo) implements Route {}

    record QueryById(String transactionId) implements Route {}

    record Close(String outTradeNo) implements Route {}

    record CreateRefund() implements Route {}

    record QueryRefund(String outRefundNo) implements Route {}

    record HelpRefund(String refundId) implements Route {}

    record Sharing(ShareCall call) implements Route {}

    record Complaints(ComplaintCall call) implements Route {}

    /** What has to do with bills. */
    sealed interface Bill extends Route {}

    record TradeBill() implements Bill {}

    record FundFlowBill() implements Bill {}

    record BillFile() implements Bill {}

    /** What has to do with money sent to people. */
    record Transfer(TransferRoute route) implements Route {}

    record Unknown() implements Route {}

    static Route of(Request request) {
        var pieces = request.segments();
        if (starts(pieces, "v3", "pay", "transactions")) {
            return transaction(request.method(), pieces.subList(3, pieces.size()));
        }
        if (starts(pieces, "v3", "refund", "domestic", "refunds")) {
            return refund(request.method(), pieces.subList(4, pieces.size()));
        }
        if (starts(pieces, "v3", "profitsharing")) {
            return new Sharing(ShareCall.of(request.method(), pieces.subList(2, pieces.size())));
        }
        if (starts(pieces, "v3", "merchant-service")) {
            return new Complaints(ComplaintCall.of(request.method(), pieces.subList(2, pieces.size())));
        }
        if (request.method().equals("GET") && pieces.size() == 3) {
            return bill(pieces);
        }
        return TransferRoute.of(request).<Route>map(Transfer::new).orElseGet(Unknown::new);
    }

    private static Route transaction(String method, List<String> rest) {
        return switch (method + " " + shape(rest)) {
            case "POST native" -> new Prepay(Product.NATIVE);
            case "POST jsapi" -> new Prepay(Product.JSAPI);
            case "POST h5" -> new Prepay(Product.H5);
            case "POST app" -> new Prepay(Product.APP);
            case "POST codepay" -> new PayByCode();
            case "GET out-trade-no/1" -> new QueryByNumber(rest.get(1));
            case "GET id/1" -> new QueryById(rest.get(1));
            case "POST out-trade-no/2" -> change(rest.get(1), rest.get(2));
            case String _ -> new Unknown();
        };
    }

    private static Route change(String outTradeNo, String what) {
        return switch (what) {
            case "close" -> new Close(outTradeNo);
            case "reverse" -> new Reverse(outTradeNo);
            case String _ -> new Unknown();
        };
    }

    private static Route bill(List<String> pieces) {
        return switch (String.join("/", pieces)) {
            case "v3/bill/tradebill" -> new TradeBill();
            case "v3/bill/fundflowbill" -> new FundFlowBill();
            case "v3/billdownload/file" -> new BillFile();
            case String _ -> new Unknown();
        };
    }

    private static Route refund(String method, List<String> rest) {
        if (method.equals("POST") && rest.isEmpty()) {
            return new CreateRefund();
        }
        if (method.equals("POST") && rest.size() == 2 && rest.get(1).equals("apply-abnormal-refund")) {
            return new HelpRefund(rest.getFirst());
        }
        return method.equals("GET") && rest.size() == 1 ? new QueryRefund(rest.getFirst()) : new Unknown();
    }

    private static String shape(List<String> rest) {
        if (rest.isEmpty()) {
            return "";
        }
        return rest.size() == 1 ? rest.getFirst() : rest.getFirst() + "/" + (rest.size() - 1);
    }

    private static boolean starts(List<String> pieces, String... with) {
        return pieces.size() >= with.length && pieces.subList(0, with.length).equals(List.of(with));
    }
}
