/// A value with the row it was read from, for checks that compare rows with one another.
struct Located<Value> {
    let value: Value
    let row: RowReader

    init(_ value: Value, at row: RowReader) {
        self.value = value
        self.row = row
    }
}
