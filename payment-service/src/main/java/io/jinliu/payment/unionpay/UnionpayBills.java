package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.BillAnswer;
import io.jinliu.payment.channel.BillAnswer.BillBytes;
import io.jinliu.payment.channel.BillAnswer.Fetched;
import io.jinliu.payment.channel.BillAnswer.NotYet;
import io.jinliu.payment.channel.BillAnswer.Unavailable;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.security.WireArchive;
import io.jinliu.payment.security.WireRecord;
import io.jinliu.payment.security.WireRecord.Direction;
import io.jinliu.payment.unionpay.UnionpayFailure.NoAnswer;
import io.jinliu.payment.unionpay.UnionpayFailure.NotSent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** The detail file of a day: a ZIP, deflated once more, inside a signed answer. A day without movements has an empty file. */
final class UnionpayBills implements BillSource {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String DOOR = "fileTransReq";
    private static final int MOST = 64 << 20;
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_.-]{1,100}");

    private final UnionpaySettings settings;
    private final UnionpayWire wire;
    private final UnionpayOrders orders;
    private final WireArchive archive;
    private final Clock clock;

    UnionpayBills(
            UnionpaySettings settings, UnionpayWire wire, UnionpayOrders orders, WireArchive archive, Clock clock) {
        this.settings = settings;
        this.wire = wire;
        this.orders = orders;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public Set<BillKind> kinds() {
        return Set.of(BillKind.UNIONPAY_ZM);
    }

    @Override
    public String account() {
        return settings.merchantId();
    }

    @Override
    public BillAnswer fetch(BillKind kind, LocalDate day) {
        var asked = orders.file(day, clock.instant());
        keep(Direction.REQUEST, day, asked.signedText());
        return wire.ask("bill", DOOR, asked, told -> read(day, asked, told), UnionpayBills::notTold);
    }

    private BillAnswer read(LocalDate day, UnionpayFields asked, UnionpayFields told) {
        var content = told.field("fileContent");
        keep(
                Direction.ANSWER,
                day,
                "respCode %s, a file of %d letters"
                        .formatted(
                                told.field("respCode").orElse("none"),
                                content.map(String::length).orElse(0)));
        if (told.says("respCode", "98")) {
            return new NotYet(false);
        }
        if (!told.says("respCode", "00") || content.isEmpty()) {
            return new Unavailable("UnionPay answers " + told.field("respCode").orElse("nothing"));
        }
        if (!told.field("settleDate").equals(asked.field("settleDate"))) {
            return new Unavailable("the answer is about another day");
        }
        try {
            var name = told.field("fileName")
                    .filter(said -> NAME.matcher(said).matches())
                    .orElse("bill.zip");
            return new Fetched(new BillBytes(inflated(content.get())), name, Optional.empty());
        } catch (IOException | IllegalArgumentException broken) {
            return new Unavailable("the file in the answer is broken");
        }
    }

    private static byte[] inflated(String content) throws IOException {
        try (var inflater = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(content)))) {
            var file = inflater.readNBytes(MOST + 1);
            if (file.length > MOST) {
                throw new IOException("The file is longer than %d bytes".formatted(MOST));
            }
            return file;
        }
    }

    private void keep(Direction direction, LocalDate day, String words) {
        archive.keep(new WireRecord(Channel.UNIONPAY, direction, "bill", day.toString(), words));
    }

    private static BillAnswer notTold(UnionpayFailure failure) {
        return switch (failure) {
            case NotSent _ -> new Unavailable("UnionPay cannot be reached");
            case NoAnswer _ -> new Unavailable("UnionPay said nothing definite");
        };
    }
}
