@NullMarked
package io.jinliu.settlement.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
