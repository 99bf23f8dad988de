package io.jinliu.settlement.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What holds where no agreement says otherwise.
 *
 * @param defaultCommissionBp basis points for merchants without agreement
 * @param firstAgreements basis points by merchant, written at start for those who never had an agreement
 */
@Validated
@ConfigurationProperties("jinliu.settlement")
public record SettlementSettings(
        @DefaultValue("500") @Min(0) @Max(10_000) int defaultCommissionBp,
        @DefaultValue Map<String, Integer> firstAgreements) {}
