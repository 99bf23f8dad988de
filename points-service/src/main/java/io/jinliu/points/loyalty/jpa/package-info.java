@NullMarked
package io.jinliu.points.loyalty.jpa;

import org.jspecify.annotations.NullMarked;
