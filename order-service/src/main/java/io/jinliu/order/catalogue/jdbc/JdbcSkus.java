package io.jinliu.order.catalogue.jdbc;

import io.jinliu.order.catalogue.Sku;
import io.jinliu.order.catalogue.SkuExists;
import io.jinliu.order.catalogue.Skus;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SKU texts and merchants as single tables. */
@Repository
class JdbcSkus implements Skus {

    private static final String INSERT = """
            INSERT INTO sku_text (sku_id, merchant_id, name, name_en, claim_number)
            VALUES (:sku, :merchant, :name, :nameEn, :claim)
            """;
    private static final String COLUMNS = "SELECT sku_id, merchant_id, name, name_en FROM sku_text ";

    private final JdbcClient jdbc;

    JdbcSkus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Sku> find(String skuId) {
        return jdbc.sql(COLUMNS + "WHERE sku_id = :sku")
                .param("sku", skuId)
                .query(Sku.class)
                .optional();
    }

    @Override
    public List<Sku> after(String skuId, int limit) {
        return jdbc.sql(COLUMNS + "WHERE sku_id > :sku ORDER BY sku_id LIMIT :limit")
                .param("sku", skuId)
                .param("limit", limit)
                .query(Sku.class)
                .list();
    }

    @Override
    public void add(Sku sku, long claimNumber) {
        jdbc.sql("INSERT IGNORE INTO merchant (merchant_id, name) VALUES (:merchant, :merchant)")
                .param("merchant", sku.merchantId())
                .update();
        try {
            insert(sku, claimNumber);
        } catch (DuplicateKeyException taken) {
            requireOurs(sku.skuId(), claimNumber);
        }
    }

    @Override
    public void name(String merchantId, String name) {
        jdbc.sql(
                        "INSERT INTO merchant (merchant_id, name) VALUES (:merchant, :name) ON DUPLICATE KEY UPDATE name = :name")
                .param("merchant", merchantId)
                .param("name", name)
                .update();
    }

    private void insert(Sku sku, long claimNumber) {
        jdbc.sql(INSERT)
                .param("sku", sku.skuId())
                .param("merchant", sku.merchantId())
                .param("name", sku.name())
                .param("nameEn", sku.nameEn())
                .param("claim", claimNumber)
                .update();
    }

    private void requireOurs(String skuId, long claimNumber) {
        var by = jdbc.sql("SELECT claim_number FROM sku_text WHERE sku_id = :sku")
                .param("sku", skuId)
                .query(Long.class)
                .single();
        if (by != claimNumber) {
            throw new SkuExists(skuId);
        }
    }
}
