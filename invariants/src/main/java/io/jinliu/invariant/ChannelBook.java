package io.jinliu.invariant;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the channels themselves say they hold, asked from the simulator at one moment. Amounts are in fen. */
record ChannelBook(Map<String, Sums> sums, List<Money> money, List<Refund> refunds, List<Transfer> transfers) {

    /** Our name of a channel, and the simulator's. */
    static final Map<String, String> CHANNELS =
            Map.of("WECHAT_PAY", "wechat", "ALIPAY", "alipay", "UNIONPAY", "unionpay");

    /** Those that pay out. */
    private static final Map<String, String> PAYING_OUT = Map.of("WECHAT_PAY", "wechat", "ALIPAY", "alipay");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Sums(long collected, long refunded) {}

    /** Money that arrived, under the channel's own number. */
    record Money(String channel, String outTradeNo, String channelNo, long amount, Instant paidAt) {

        Place place() {
            return ChannelBook.place(channel);
        }
    }

    record Refund(String channel, String refundNo, long amount, String state) {

        Place place() {
            return ChannelBook.place(channel);
        }

        boolean closed() {
            return state.equals("CLOSED");
        }
    }

    /** Money of ours that a payee was to get. */
    record Transfer(String channel, String outNo, long amount, String state) {

        Place place() {
            return ChannelBook.place(channel);
        }

        /** Whether the payee has it. */
        boolean arrived() {
            return state.equals("SUCCESS");
        }
    }

    /** What payees got through one channel. */
    long paidOut(String channel) {
        return transfers.stream()
                .filter(transfer -> transfer.channel().equals(channel) && transfer.arrived())
                .mapToLong(Transfer::amount)
                .sum();
    }

    /** As a place for people to look. */
    static Place place(String channel) {
        return new Place("channel-simulator", "/book/" + CHANNELS.get(channel), "");
    }

    static ChannelBook read(URI simulator) {
        var sums = new HashMap<String, Sums>();
        var money = new ArrayList<Money>();
        var refunds = new ArrayList<Refund>();
        var transfers = new ArrayList<Transfer>();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var book = ask(http, simulator, "/book");
            CHANNELS.forEach((channel, word) -> {
                sums.put(channel, sums(book.required(word)));
                each(ask(http, simulator, "/book/" + word + "/trades"), trade -> money.addAll(money(channel, trade)));
                each(ask(http, simulator, "/book/" + word + "/refunds"), row -> refunds.add(refund(channel, row)));
            });
            PAYING_OUT.forEach((channel, word) -> each(
                    ask(http, simulator, "/book/" + word + "/transfers"),
                    row -> transfers.add(transfer(channel, row))));
        }
        return new ChannelBook(Map.copyOf(sums), List.copyOf(money), List.copyOf(refunds), List.copyOf(transfers));
    }

    private static Sums sums(JsonNode channel) {
        return new Sums(
                channel.required("collectedFen").asLong(),
                channel.required("refundedFen").asLong());
    }

    private static List<Money> money(String channel, JsonNode trade) {
        var outTradeNo = trade.required("outTradeNo").asString();
        return StreamSupport.stream(trade.required("payments").spliterator(), false)
                .map(paid -> new Money(
                        channel,
                        outTradeNo,
                        paid.required("transactionId").asString(),
                        paid.required("amountFen").asLong(),
                        Instant.parse(paid.required("paidAt").asString())))
                .toList();
    }

    private static Refund refund(String channel, JsonNode row) {
        return new Refund(
                channel,
                row.required("outRefundNo").asString(),
                row.required("amountFen").asLong(),
                row.required("state").asString());
    }

    private static Transfer transfer(String channel, JsonNode row) {
        return new Transfer(
                channel,
                row.required("outNo").asString(),
                row.required("amountFen").asLong(),
                row.required("state").asString());
    }

    private static void each(JsonNode rows, Consumer<JsonNode> reader) {
        rows.forEach(reader);
    }

    private static JsonNode ask(HttpClient http, URI simulator, String path) {
        var request = HttpRequest.newBuilder(simulator.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new CannotLook(
                        "The channels' book at %s answers %d".formatted(request.uri(), response.statusCode()));
            }
            return JSON.readTree(response.body());
        } catch (IOException away) {
            throw new CannotLook("The channels' book at %s cannot be read".formatted(request.uri()), away);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotLook("Interrupted while reading the channels' book", e);
        }
    }
}
