/** Apps and used nonces as rows in the merchant's slot. */
@NullMarked
package io.jinliu.payment.merchant.jdbc;

import org.jspecify.annotations.NullMarked;
