package io.jinliu.settlement.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.CommissionRate;
import io.jinliu.settlement.ledger.Entry;
import io.jinliu.settlement.ledger.Explanation;
import io.jinliu.settlement.ledger.Explanation.Step;
import io.jinliu.settlement.ledger.OrderTally;
import io.jinliu.settlement.ledger.Reason;
import io.jinliu.settlement.ledger.Shares;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationView(
        String orderNo,
        @Nullable String merchantId,
        boolean completed,
        @Nullable RateView commissionRate,
        List<PostingView> postings,
        List<AccountView> accounts,
        SharesView shares,
        ReasonView explained,
        boolean everyFenExplained) {

    static ExplanationView of(Explanation explanation) {
        var tally = explanation.tally();
        return new ExplanationView(
                explanation.order().toString(),
                tally.map(OrderTally::merchant).orElse(null),
                tally.flatMap(OrderTally::rate).isPresent(),
                tally.flatMap(OrderTally::rate).map(RateView::of).orElse(null),
                explanation.steps().stream().map(PostingView::of).toList(),
                explanation.accounts().stream().map(AccountView::of).toList(),
                SharesView.of(explanation.shares()),
                ReasonView.of(explanation.shares().line()),
                explanation.shares().explained());
    }

    record ReasonView(String en, String zh) {

        static ReasonView of(Reason reason) {
            return new ReasonView(reason.english(), reason.chinese());
        }
    }

    /** Whose word the rate is: the merchant's agreement, or our default. */
    record RateView(int basisPoints, String percent, boolean agreed, ReasonView source) {

        static RateView of(CommissionRate rate) {
            var source = rate.agreed()
                    ? new ReasonView("agreed with the merchant", "按商户协议")
                    : new ReasonView("the platform's default: no agreement held at completion", "平台默认费率：完成时无协议");
            return new RateView(rate.basisPoints(), rate.percent(), rate.agreed(), source);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostingView(
            String postingNo,
            String kind,
            String cause,
            ReasonView why,
            @Nullable String formula,
            Instant effectiveAt,
            Instant bookedAt,
            List<LineView> entries) {

        static PostingView of(Step step) {
            var posting = step.booked().posting();
            return new PostingView(
                    Long.toString(step.booked().id()),
                    posting.kind().name(),
                    posting.cause(),
                    ReasonView.of(step.why()),
                    step.formula().orElse(null),
                    posting.effectiveAt(),
                    step.booked().bookedAt(),
                    posting.entries().stream().map(LineView::of).toList());
        }
    }

    /** Debit positive, credit negative. */
    record LineView(String code, String name, String nameZh, String owner, Money amount) {

        static LineView of(Entry entry) {
            var account = entry.account();
            return new LineView(account.code(), account.english(), account.chinese(), entry.owner(), entry.amount());
        }
    }

    record SharesView(
            Money collected,
            Money net,
            Money commission,
            Money refunded,
            Money pending,
            Money shared,
            Money available,
            Money receivable,
            Money suspense) {

        static SharesView of(Shares shares) {
            return new SharesView(
                    shares.collected(),
                    shares.net(),
                    shares.commission(),
                    shares.refunded(),
                    shares.pending(),
                    shares.shared(),
                    shares.available(),
                    shares.receivable(),
                    shares.suspense());
        }
    }
}
