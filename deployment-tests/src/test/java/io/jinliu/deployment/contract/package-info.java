@NullMarked
package io.jinliu.deployment.contract;

import org.jspecify.annotations.NullMarked;
