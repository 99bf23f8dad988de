package io.jinliu.acceptance.story;

import io.jinliu.acceptance.story.Shop.Person;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where a merchant's people look after complaints, through the shop's door. */
record ComplaintDesk(Shop shop, Person clerk) {

    private static final String DOOR = "/api/v1/complaints";

    /** The number of the complaint about a payment, once it is known what it is about. */
    Optional<String> about(String paymentNo) {
        return shop.get(clerk, DOOR)
                .expect(200)
                .path("items")
                .valueStream()
                .map(line -> line.path("complaintNo").asString())
                .filter(number -> read(number).path("payments").valueStream().anyMatch(payment -> payment.path(
                                "outTradeNo")
                        .asString()
                        .equals(paymentNo)))
                .findFirst();
    }

    JsonNode read(String complaintNo) {
        return shop.get(clerk, "%s/%s".formatted(DOOR, complaintNo)).expect(200);
    }

    String status(String complaintNo) {
        return read(complaintNo).path("complaint").path("status").asString();
    }

    JsonNode command(String complaintNo, String command, Map<String, Object> body) {
        return shop.post(clerk, "%s/%s/%s".formatted(DOOR, complaintNo, command), body)
                .expect(200);
    }
}
