@NullMarked
package io.jinliu.platform.plan;

import org.jspecify.annotations.NullMarked;
