package io.jinliu.payment.payout;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Payee;
import io.jinliu.payment.channel.PayoutOrder.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the rows of a batch: all of them, or none and what is wrong with each. */
final class ReadRows {

    static final int MOST = 10_000;

    private final RowRules rules;
    private final List<RowError> errors = new ArrayList<>();

    private ReadRows(RowRules rules) {
        this.rules = rules;
    }

    /**
     * The rows as payouts.
     *
     * @throws UnreadableRows if any breaks a rule, or there are none, or too many
     */
    static List<WantedPayout> read(List<PayoutRow> rows, RowRules rules) {
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new UnreadableRows(List.of(new RowError(rows.size(), "a batch has 1 to %d rows".formatted(MOST))));
        }
        var reading = new ReadRows(rules);
        var wanted = rows.stream().map(reading::row).flatMap(Optional::stream).toList();
        if (!reading.errors.isEmpty()) {
            throw new UnreadableRows(reading.errors);
        }
        return wanted;
    }

    /** Those that pay the same person the same amount as an earlier one. */
    static List<RowError> duplicates(List<WantedPayout> wanted) {
        record SamePay(Payee.Type type, String account, Money amount) {}
        var first = new HashMap<SamePay, Integer>();
        var repeated = new ArrayList<RowError>();
        for (var one : wanted) {
            var account = one.payee().account();
            var known = one.payee().type() == Payee.Type.LOGON_ID ? account.toLowerCase(Locale.ROOT) : account;
            var pay = new SamePay(one.payee().type(), known, one.amount());
            var earlier = first.putIfAbsent(pay, one.line());
            if (earlier != null) {
                repeated.add(new RowError(one.line(), "the same payee and amount as line " + earlier));
            }
        }
        return List.copyOf(repeated);
    }

    private Optional<WantedPayout> row(PayoutRow row) {
        var before = errors.size();
        var type = named(Payee.Type.values(), row.payeeType())
                .filter(known -> known.channel().name().equals(row.channel()));
        var scene = named(Scene.values(), row.scene());
        require(row, type.isPresent(), "payeeType: not one of channel's: " + RowRules.types());
        require(row, scene.isPresent(), "scene: one of " + Arrays.toString(Scene.values()));
        require(row, rules.amount(row.amount()), "amount: positive, in CNY, at most " + rules.largest());
        require(row, RowRules.remark(row.remark()), "remark: 1 to 32 characters, none that begins a formula");
        type.ifPresent(known -> payee(row, known));
        return errors.size() > before
                        || type.isEmpty()
                        || scene.isEmpty()
                        || row.amount().isEmpty()
                ? Optional.empty()
                : Optional.of(new WantedPayout(
                        row.line(), payeeOf(row, type.get()), row.amount().get(), scene.get(), row.remark()));
    }

    private void payee(PayoutRow row, Payee.Type type) {
        require(row, RowRules.account(type, row.payee()), "payee: not what an account of this type looks like");
        require(row, row.name().isEmpty() || RowRules.name(row.name()), "name: 1 to 64 letters");
        var needed =
                row.amount().filter(amount -> RowRules.needsName(type, amount)).isPresent();
        require(row, !(needed && row.name().isEmpty()), "name: needed for this type and amount");
    }

    private static Payee payeeOf(PayoutRow row, Payee.Type type) {
        return new Payee(type, row.payee(), Optional.of(row.name()).filter(name -> !name.isEmpty()));
    }

    private void require(PayoutRow row, boolean kept, String rule) {
        if (!kept) {
            errors.add(new RowError(row.line(), rule));
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
