package io.jinliu.schedule.judge;

import io.jinliu.schedule.World;
import java.util.List;

/** Judges a world at rest by every sentence. */
public final class Judge {

    private static final List<Sentence> SENTENCES = List.of(
            new LedgerAddsUp(),
            new MoneyIsKept(),
            new OrdersAreTheirDues(),
            new RefundsFit(),
            new PathsAreAllowed(),
            new StockAddsUp(),
            new PointsAddUp(),
            new EventsAreHeard(),
            new NothingIsLeftOpen(),
            new ClearingIsTheChannels());

    private Judge() {}

    public static void judge(World world, Findings findings) {
        SENTENCES.forEach(sentence -> sentence.judge(world, findings));
    }
}
