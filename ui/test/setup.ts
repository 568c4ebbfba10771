// Every component test runs with the product's own styles.
import "../src/styles/index.css";
