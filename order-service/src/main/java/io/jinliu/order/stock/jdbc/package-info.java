@NullMarked
package io.jinliu.order.stock.jdbc;

import org.jspecify.annotations.NullMarked;
