package io.jinliu.payment.collect.jpa;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.FundSource.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fund sources in one column: a line each of kind, name and minor units, which may be none. */
final class FundSourceText {

    private FundSourceText() {}

    static @Nullable String of(List<FundSource> sources) {
        return sources.isEmpty()
                ? null
                : sources.stream().map(FundSourceText::line).collect(Collectors.joining("\n"));
    }

    static List<FundSource> read(@Nullable String text, String currency) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(line -> source(line.split(" ", -1), currency))
                        .toList();
    }

    private static String line(FundSource source) {
        return "%s %s %s"
                .formatted(
                        source.kind(),
                        source.name(),
                        source.amount().map(Money::minor).map(Object::toString).orElse(""));
    }

    private static FundSource source(String[] words, String currency) {
        var amount = Optional.of(words[2]).filter(word -> !word.isEmpty()).map(Long::valueOf);
        return new FundSource(Kind.valueOf(words[0]), words[1], amount.map(minor -> Money.of(minor, currency)));
    }
}
