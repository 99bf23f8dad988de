package io.jinliu.invariant;

import java.util.List;

/** All of them, in the order of docs/domain/invariants.md. */
final class Invariants {

    static final List<Invariant> ALL = List.of(
            new PostingsBalance(),
            new SealsHold(),
            new BalancesAreTheirEntries(),
            new TalliesAreTheirFacts(),
            new DuesAreTheirReceipts(),
            new OrdersAreTheirDues(),
            new PartsEndWithTheirPayments(),
            new CollectedMoneyIsExplained(),
            new ReceiptsAreClaimed(),
            new RefundsFitReceipts(),
            new RefundsReachOrders(),
            new RefundsAreTheChannels(),
            new AnsweredClaimsAreKept(),
            new OrdersTakeAllowedPaths(),
            new StatesAreKnown(),
            new StockAddsUp(),
            new HoldsFollowOrders(),
            new PointsAddUp(),
            new PointsAreEarned(),
            new EventsLeave(),
            new EventsAreHeard(),
            new ChangesAreTold(),
            new MovementsAreBooked(),
            new MerchantsSeeTheirOrders(),
            new ExpiredOrdersEnd(),
            new NobodyIsNamed(),
            FilesNameNobody.messages(),
            FilesNameNobody.changes(),
            new SealedFieldsOpen(),
            new QuestionsAreAsked(),
            new MoneyIsWhole(),
            new CommandsAreAudited(),
            new ClearingIsTheChannels(),
            new BankIsItsStatements(),
            new SharesAreBooked(),
            new WalletsAreTheirEntries(),
            new EntriesAreTheirCauses(),
            new StoredValueIsOwed(),
            new CardsAreTheirEntries(),
            new HoldsAreParts(),
            new NothingIsInTransit(),
            new PayoutsAreBooked(),
            new PayoutsAreTheChannels());

    private Invariants() {}
}
