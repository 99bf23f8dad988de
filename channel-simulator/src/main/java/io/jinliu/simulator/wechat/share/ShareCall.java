package io.jinliu.simulator.wechat.share;

import io.jinliu.simulator.fault.Operation;
import java.util.List;
import java.util.Optional;

/** Which call of profit sharing a request is. */
public sealed interface ShareCall {

    record AddReceiver() implements ShareCall {}

    record DeleteReceiver() implements ShareCall {}

    record CreateSplit() implements ShareCall {}

    record Unfreeze() implements ShareCall {}

    record AskSplit(String outOrderNo) implements ShareCall {}

    record CreateReturn() implements ShareCall {}

    record AskReturn(String outReturnNo) implements ShareCall {}

    record AskUnsplit(String transaction) implements ShareCall {}

    record Unknown() implements ShareCall {}

    /** @param rest the path behind {@code /v3/profitsharing/} */
    static ShareCall of(String method, List<String> rest) {
        return switch (method) {
            case "POST" -> posted(String.join("/", rest));
            case "GET" -> asked(rest);
            case String _ -> new Unknown();
        };
    }

    private static ShareCall posted(String rest) {
        return switch (rest) {
            case "receivers/add" -> new AddReceiver();
            case "receivers/delete" -> new DeleteReceiver();
            case "orders" -> new CreateSplit();
            case "orders/unfreeze" -> new Unfreeze();
            case "return-orders" -> new CreateReturn();
            case String _ -> new Unknown();
        };
    }

    private static ShareCall asked(List<String> rest) {
        if (rest.size() == 2 && rest.getFirst().equals("orders")) {
            return new AskSplit(rest.get(1));
        }
        if (rest.size() == 2 && rest.getFirst().equals("return-orders")) {
            return new AskReturn(rest.get(1));
        }
        boolean amounts = rest.size() == 3
                && rest.getFirst().equals("transactions")
                && rest.getLast().equals("amounts");
        return amounts ? new AskUnsplit(rest.get(1)) : new Unknown();
    }

    default Operation operation() {
        return switch (this) {
            case AddReceiver _, DeleteReceiver _ -> Operation.RECEIVER;
            case CreateSplit _, Unfreeze _ -> Operation.SPLIT;
            case AskSplit _, AskReturn _, AskUnsplit _ -> Operation.SPLIT_QUERY;
            case CreateReturn _ -> Operation.SPLIT_RETURN;
            case Unknown _ -> Operation.OTHER;
        };
    }

    /** The payment a call names in its path. */
    default Optional<String> transactionId() {
        return this instanceof AskUnsplit asked ? Optional.of(asked.transaction()) : Optional.empty();
    }
}
