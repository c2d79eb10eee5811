import Rotation

extension YuanBySetting {
    /// Living allowance of a posted semester: 400 yuan a month in the country.
    ///
    /// One published scheme averages 400 yuan a month (its province is not named); amounts of Shaanxi, Ankang, Ziyang
    /// or Henan were not found. Half in towns and half as much again in remote places are assumptions.
    static let livingAllowance = YuanBySetting([.town: 1200, .rural: 2400, .remote: 3600])
}
