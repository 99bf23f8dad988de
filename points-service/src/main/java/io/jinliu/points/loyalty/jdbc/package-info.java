@NullMarked
package io.jinliu.points.loyalty.jdbc;

import org.jspecify.annotations.NullMarked;
