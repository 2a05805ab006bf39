package org.onrecord.contract;

import io.restassured.RestAssured;
import java.net.http.HttpClient;
import org.onrecord.Person;
import org.onrecord.client.ApiClient;
import org.onrecord.client.api.AccountsApi;
import org.onrecord.client.api.ClaimsApi;
import org.onrecord.client.api.DocumentsApi;
import org.onrecord.client.api.LinksApi;
import org.onrecord.client.api.MergesApi;
import org.onrecord.client.api.QuotesApi;
import org.onrecord.client.api.SpeakersApi;

/** The generated client in the hands of a person. */
record Client(ApiClient http) {
    static Client of(Person person) {
        var http = new ApiClient();
        http.updateBaseUri("http://127.0.0.1:" + RestAssured.port);
        http.setHttpClientBuilder(HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL));
        if (person.key() != null) {
            http.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + person.key()));
        }
        return new Client(http);
    }

    AccountsApi accounts() {
        return new AccountsApi(http);
    }

    SpeakersApi speakers() {
        return new SpeakersApi(http);
    }

    DocumentsApi documents() {
        return new DocumentsApi(http);
    }

    ClaimsApi claims() {
        return new ClaimsApi(http);
    }

    QuotesApi quotes() {
        return new QuotesApi(http);
    }

    LinksApi links() {
        return new LinksApi(http);
    }

    MergesApi merges() {
        return new MergesApi(http);
    }
}
