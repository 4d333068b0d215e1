using System.IO.Hashing;
using System.Text;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace HomeSync.TestKit;

/// <summary>
/// Classes, and the tests in each, in an order that differs with <c>HOME_SYNC_TEST_ORDER</c>: no test may
/// need what another one left.
/// </summary>
public sealed class RandomOrder : Xunit.ITestCollectionOrderer, ITestCaseOrderer
{
    private static readonly string Seed =
        Environment.GetEnvironmentVariable("HOME_SYNC_TEST_ORDER") ?? "";

    public IEnumerable<ITestCollection> OrderTestCollections(
        IEnumerable<ITestCollection> testCollections
    ) => testCollections.OrderBy(collection => Place(collection.DisplayName));

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase => testCases.OrderBy(test => Place(test.UniqueID));

    private static ulong Place(string name) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{Seed} {name}"));
}
