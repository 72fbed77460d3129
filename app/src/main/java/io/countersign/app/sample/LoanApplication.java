package io.countersign.app.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A made-up wish for a loan, with the attributes of Agrawal, Imielinski and Swami (1993).
 *
 * @param salary a year, 20,000 to 150,000
 * @param commission a year beside the salary, 0 or 10,000 to 75,000
 * @param age 20 to 80
 * @param education level of it, 0 to 4
 * @param car its make, 1 to 20
 * @param zipcode 0 to 8
 * @param houseValue depends on the zipcode, up to 1,350,000
 * @param houseYears how long it has been owned, 1 to 30
 * @param loan wished for, up to 500,000
 */
record LoanApplication(
        int salary,
        int commission,
        int age,
        int education,
        int car,
        int zipcode,
        int houseValue,
        int houseYears,
        int loan) {
    static final int LARGEST_LOAN = 500_000;

    /** What is earned a year, before tax. */
    int income() {
        return salary + commission;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("loan", loan)
                .put("salary", salary)
                .put("commission", commission)
                .put("age", age)
                .put("education", education)
                .put("house_value", houseValue)
                .put("house_years", houseYears)
                .put("zipcode", zipcode)
                .put("car", car);
    }

    /** Reads what {@link #json} has written; a field that is missing is 0. */
    static LoanApplication read(JsonNode json) {
        return new LoanApplication(
                json.path("salary").intValue(),
                json.path("commission").intValue(),
                json.path("age").intValue(),
                json.path("education").intValue(),
                json.path("car").intValue(),
                json.path("zipcode").intValue(),
                json.path("house_value").intValue(),
                json.path("house_years").intValue(),
                json.path("loan").intValue());
    }
}
