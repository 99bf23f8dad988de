package io.jinliu.simulator.wechat.complaint;

import io.jinliu.simulator.fault.Operation;
import java.util.List;

/** Which call about complaints a request is. */
public sealed interface ComplaintCall {

    record ListThem() implements ComplaintCall {}

    record Detail(String complaintId) implements ComplaintCall {}

    record History(String complaintId) implements ComplaintCall {}

    record Respond(String complaintId) implements ComplaintCall {}

    record Complete(String complaintId) implements ComplaintCall {}

    record AskAddress() implements ComplaintCall {}

    record AddAddress() implements ComplaintCall {}

    record ChangeAddress() implements ComplaintCall {}

    record RemoveAddress() implements ComplaintCall {}

    record Unknown() implements ComplaintCall {}

    /** @param rest the path behind {@code /v3/merchant-service/} */
    static ComplaintCall of(String method, List<String> rest) {
        if (rest.equals(List.of("complaint-notifications"))) {
            return address(method);
        }
        if (rest.isEmpty() || !rest.getFirst().equals("complaints-v2")) {
            return new Unknown();
        }
        return switch (rest.size()) {
            case 1 -> method.equals("GET") ? new ListThem() : new Unknown();
            case 2 -> method.equals("GET") ? new Detail(rest.get(1)) : new Unknown();
            case 3 -> one(method, rest.get(1), rest.get(2));
            default -> new Unknown();
        };
    }

    private static ComplaintCall address(String method) {
        return switch (method) {
            case "GET" -> new AskAddress();
            case "POST" -> new AddAddress();
            case "PUT" -> new ChangeAddress();
            case "DELETE" -> new RemoveAddress();
            case String _ -> new Unknown();
        };
    }

    private static ComplaintCall one(String method, String complaintId, String what) {
        return switch (method + " " + what) {
            case "GET negotiation-historys" -> new History(complaintId);
            case "POST response" -> new Respond(complaintId);
            case "POST complete" -> new Complete(complaintId);
            case String _ -> new Unknown();
        };
    }

    default Operation operation() {
        return switch (this) {
            case ListThem _, Detail _, History _, AskAddress _ -> Operation.COMPLAINT_QUERY;
            case Respond _, Complete _, AddAddress _, ChangeAddress _, RemoveAddress _ -> Operation.COMPLAINT;
            case Unknown _ -> Operation.OTHER;
        };
    }

    /** Empty when it is about none in particular. */
    default String complaint() {
        return switch (this) {
            case Detail call -> call.complaintId();
            case History call -> call.complaintId();
            case Respond call -> call.complaintId();
            case Complete call -> call.complaintId();
            case ListThem _, AskAddress _, AddAddress _, ChangeAddress _, RemoveAddress _, Unknown _ -> "";
        };
    }
}
