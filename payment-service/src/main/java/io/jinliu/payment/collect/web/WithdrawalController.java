package io.jinliu.payment.collect.web;

import io.jinliu.payment.collect.WithdrawDue;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueKind;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.RequestWithdrawal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shortcut for a due's owner: the same as its event, but at once. */
@Hidden
@RestController
class WithdrawalController {

    private final RequestWithdrawal requestWithdrawal;
    private final WithdrawDue withdrawDue;

    WithdrawalController(RequestWithdrawal requestWithdrawal, WithdrawDue withdrawDue) {
        this.requestWithdrawal = requestWithdrawal;
        this.withdrawDue = withdrawDue;
    }

    @PostMapping("/internal/dues/{kind}/{no}/withdraw")
    @RolesAllowed("SERVICE")
    StandingView withdraw(@PathVariable DueKind kind, @PathVariable long no) {
        var ref = new DueRef(kind, no);
        requestWithdrawal.request(ref);
        return withdrawDue.withdraw(ref).map(StandingView::of).orElseThrow();
    }

    /** @param status OPEN while a channel cannot be asked: the event will tell */
    record StandingView(String status) {

        static StandingView of(Due due) {
            return switch (due) {
                case Due.Open _ -> new StandingView("OPEN");
                case Due.Collected _ -> new StandingView("COLLECTED");
                case Due.Withdrawn _ -> new StandingView("WITHDRAWN");
            };
        }
    }
}
