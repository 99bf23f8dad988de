package io.jinliu.payment.card;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.card.Card.Purse;
import io.jinliu.payment.card.Cards.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Makes the cards of a batch and shows their numbers and PINs, once: of a PIN only its hash is kept.
 *
 * <p>Not transactional: a thousand hashes take seconds, and no row is locked meanwhile.
 */
@Service
public class PrintBatch {

    private static final int PIN_DIGITS = 8;
    private static final int SALT_DIGITS = 32;

    private final KeepPrint keepPrint;
    private final CardBatches batches;
    private final Press press;
    private final Ids ids;

    PrintBatch(KeepPrint keepPrint, CardBatches batches, Press press, Ids ids) {
        this.keepPrint = keepPrint;
        this.batches = batches;
        this.press = press;
        this.ids = ids;
    }

    /**
     * Prints a batch for who made it.
     *
     * @throws UnknownBatch if he made none of this number
     * @throws BatchNotReady if it is printed already
     */
    public List<Sheet> print(long batchNo, String maker) {
        var batch = batches.find(batchNo)
                .filter(known -> known.terms().maker().equals(maker))
                .orElseThrow(() -> new UnknownBatch(Long.toString(batchNo)));
        if (!(batch instanceof CardBatch.Made made)) {
            throw new BatchNotReady(batch.state());
        }
        var sheets = IntStream.range(0, made.terms().count())
                .mapToObj(_ -> sheet(batchNo))
                .toList();
        keepPrint.keep(batchNo, printed(sheets, made.terms()));
        return sheets;
    }

    private Sheet sheet(long batchNo) {
        return new Sheet(new CardNo(ids.next(Slot.ofNumber(batchNo))), press.digits(PIN_DIGITS));
    }

    private List<Printed> printed(List<Sheet> sheets, CardBatch.Terms terms) {
        var printed = new ArrayList<Printed>(sheets.size());
        for (var sheet : sheets) {
            var purse = new Purse(
                    sheet.no(), terms.no(), terms.face().zero(), terms.face().zero(), terms.expiresAt(), 0);
            printed.add(new Printed(new Card.Made(purse), Pin.of(sheet.pin(), press.digits(SALT_DIGITS))));
        }
        return List.copyOf(printed);
    }

    /** What is printed on one card. */
    public record Sheet(CardNo no, String pin) {

        @Override
        public String toString() {
            return no.toString();
        }
    }
}
