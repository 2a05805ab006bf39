package org.onrecord.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who published a document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outlet(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Reuters")
        String name,

        @Size(max = 253)
        @Pattern(
                regexp = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}",
                message = "must be a domain name in lower case such as reuters.com")
        @Schema(examples = "reuters.com")
        String domain) {}
