package io.jinliu.payment.card;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Evidence;
import io.jinliu.payment.collect.Gatekeeper;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.part.Holder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Cards beside the desk, on in-memory ports; its PINs are 00000001, 00000002 … */
final class CardShop implements Desk.Neighbour {

    static final long BATCH = 77L << 10 | 9;
    static final Instant EXPIRY = Desk.NOON.plus(Duration.ofDays(365));

    final InMemoryCards cards = new InMemoryCards();
    final InMemoryCardHolds holds = new InMemoryCardHolds();
    final InMemoryCardBatches batches = new InMemoryCardBatches();
    final Desk desk = new Desk(Desk.NOON, this);
    final MakeBatch makeBatch = new MakeBatch(batches, desk.told, desk.clock);
    final PrintBatch printBatch =
            new PrintBatch(new KeepPrint(batches, cards, desk.told), batches, new Digits(), desk.ids);
    final ActivateBatch activateBatch = new ActivateBatch(batches, cards, desk.ids, desk.told, desk.told, desk.clock);
    final FreezeCard freezeCard = new FreezeCard(cards, desk.told);
    final ReadCard readCard = new ReadCard(cards, batches, checkPin(Desk.NOON));

    @Override
    public List<PaymentChannel> channels(Desk opening) {
        var moving = new MoveCard(cards, opening.ids, opening.clock);
        return List.of(new CardChannel(
                opening.payments,
                new PayWithCard(cards, moving, opening.clock),
                new RefundToCard(cards, moving, opening.clock)));
    }

    @Override
    public List<Holder> holders(Desk opening) {
        return List.of(holdOnCard(opening));
    }

    HoldOnCard holdOnCard(Desk opening) {
        var moving = new MoveCard(cards, opening.ids, opening.clock);
        return new HoldOnCard(cards, holds, moving, opening.ids, opening.clock);
    }

    @Override
    public List<Gatekeeper> gatekeepers(Desk opening) {
        return List.of(new RequirePin(new CheckPin(cards, new CountTry(cards, opening.told, opening.clock))));
    }

    static CardBatch.Terms terms(int count, long face) {
        return new CardBatch.Terms(BATCH, "M1", "maker", count, Money.cny(face), EXPIRY);
    }

    /** The cards of an active batch. */
    List<PrintBatch.Sheet> sold(int count, long face) {
        makeBatch.make(terms(count, face));
        var sheets = printBatch.print(BATCH, "maker");
        activateBatch.activate(BATCH, "checker");
        return sheets;
    }

    Payment pay(long number, PrintBatch.Sheet card, String pin) {
        return desk.payDue.pay(new PayDue.Request(
                Desk.DUE.no() + (number << 10),
                "1001",
                Desk.DUE,
                Method.CARD,
                Payer.of(card.no().digits()),
                0,
                new Evidence(Optional.empty(), Optional.of(pin))));
    }

    void expire(CardNo no, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        new ExpireCard(cards, batches, new MoveCard(cards, desk.ids, clock), desk.told, clock).expire(no);
    }

    CheckPin checkPin(Instant now) {
        return new CheckPin(cards, new CountTry(cards, desk.told, Clock.fixed(now, ZoneOffset.UTC)));
    }

    long balance(CardNo no) {
        return cards.find(no).orElseThrow().purse().balance().minor();
    }

    private static final class Digits implements Press {

        private int last;

        @Override
        public String digits(int length) {
            return length == 8 ? "%08d".formatted(++last) : "0".repeat(length);
        }
    }
}
