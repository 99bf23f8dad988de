package io.jinliu.common.sharding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The physical databases of this service.
 *
 * @param urls one JDBC URL per database; their order is the numbering, never change it
 * @param tables physical tables per sharded table in each database
 * @param ownerUser runs the migrations and grants the application user what each table allows
 * @param poolSize connections per database
 */
@Validated
@ConfigurationProperties("jinliu.database")
record DatabaseSettings(
        @NotEmpty List<String> urls,
        @DefaultValue("2") @Min(1) @Max(64) int tables,
        @NotBlank String user,
        String password,
        @NotBlank String ownerUser,
        String ownerPassword,
        @DefaultValue("16") @Min(2) int poolSize) {}
