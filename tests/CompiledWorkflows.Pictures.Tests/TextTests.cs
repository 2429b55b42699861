using CompiledWorkflows.Generators.Pictures;

namespace CompiledWorkflows.Pictures.Tests;

/// <summary>How pictures are written, without the tools that read them: as a person would write them.</summary>
public sealed class TextTests
{
    [Fact]
    public void A_Mermaid_flowchart() => Assert.Equal("""
        flowchart TD
            start(["start"])
            Check_order["Check order"]
            approval[/"approval"/]
            subgraph payment ["payment"]
                payment_start(["start"])
                payment_reserve["reserve"]
                payment_card_terminal[/"card-terminal"/]
                payment_output(["output"])
                payment_start --> payment_reserve
                payment_reserve --> payment_card_terminal
                payment_card_terminal --> payment_output
            end
            Packer[["Packer ×3"]]
            Ship_bill["Ship #amp; bill"]
            clerk["clerk"]
            output(["output"])
            start --> Check_order
            Check_order -.->|"IsLarge"| approval
            Check_order -.->|"otherwise"| payment_start
            approval -.->|"approved"| payment_start
            payment_card_terminal --> clerk
            clerk --> payment_card_terminal
            payment_output -->|"by ShelfOf"| Packer
            Packer -->|"zip by OrderOf"| Ship_bill
            payment_output -->|"zip by OrderOf"| Ship_bill
            Ship_bill -->|"Missing#lt;Item#gt;"| Packer
            Ship_bill -->|"Bill"| output
            approval -.->|"ask #quot;again#quot;"| approval
        """, MermaidWriter.Write(Examples.Shop));

    [Fact]
    public void A_DOT_graph() => Assert.Equal("""
        digraph "shop" {
            graph [fontname="Helvetica", fontsize=12]
            node [shape=box, fontname="Helvetica", fontsize=12]
            edge [fontname="Helvetica", fontsize=10]
            "(start)" [label="start", shape=oval]
            "Check order"
            "approval" [shape=parallelogram]
            subgraph "cluster_payment" {
                graph [label="payment", labeljust=l]
                "payment/(start)" [label="start", shape=oval]
                "payment/reserve" [label="reserve"]
                "payment/card-terminal" [label="card-terminal", shape=parallelogram]
                "payment/(output)" [label="output", shape=oval]
                "payment/(start)" -> "payment/reserve"
                "payment/reserve" -> "payment/card-terminal"
                "payment/card-terminal" -> "payment/(output)"
            }
            "Packer" [label="Packer ×3", shape=box3d]
            "Ship & bill" [label="Ship &amp; bill"]
            "clerk"
            "(output)" [label="output", shape=oval]
            "(start)" -> "Check order"
            "Check order" -> "approval" [label="IsLarge", style=dashed]
            "Check order" -> "payment/(start)" [label="otherwise", style=dashed]
            "approval" -> "payment/(start)" [label="approved", style=dashed]
            "approval" -> "approval" [label="ask \"again\"", style=dashed]
            "payment/card-terminal" -> "clerk"
            "clerk" -> "payment/card-terminal"
            "payment/(output)" -> "Packer" [label="by ShelfOf"]
            "Packer" -> "Ship & bill" [label="zip by OrderOf"]
            "payment/(output)" -> "Ship & bill" [label="zip by OrderOf"]
            "Ship & bill" -> "Packer" [label="Missing<Item>"]
            "Ship & bill" -> "(output)" [label="Bill"]
        }
        """, DotWriter.Write(Examples.Shop));

    [Fact]
    public void A_comment() => Assert.Equal("""
        Workflow shop: 4 executors, 1 request port, 1 workflow, 10 edges, 1 output
          (start) --> Check order
          Check order -- Order if IsLarge --> approval
          Check order -- Order otherwise --> payment
          approval -- Approval "approved" if IsApproved --> payment
          approval -- Approval "ask "again"" if IsUnclear --> approval
          payment/card-terminal -- Charge --> clerk
          clerk -- Receipt --> payment/card-terminal
          payment -- Paid by ShelfOf --> Packer
          Packer -- Parcel zip by OrderOf --> Ship & bill
          payment -- Paid zip by OrderOf --> Ship & bill
          Ship & bill -- Missing<Item> --> Packer
          Ship & bill -- Bill --> (output)
        """, string.Join("\n", CommentWriter.Write(Examples.Shop)));

    /// <summary>Generated files are in UTF-8, which has no half characters.</summary>
    [Fact]
    public void Half_a_character_is_replaced()
    {
        var picture = Examples.Single("🙂\uD83Da\uDE42");
        Assert.Contains("[\"🙂\uFFFDa\uFFFD\"]", MermaidWriter.Write(picture), StringComparison.Ordinal);
        Assert.Contains("\"🙂\uFFFDa\uFFFD\"\n", DotWriter.Write(picture), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_loops_of_a_node_are_one_in_Mermaid() => Assert.Contains("a -->|\"IsDue<br/>again\"| a", MermaidWriter.Write(Examples.Single(
        "a",
        Examples.Loop with { Condition = "IsDue" },
        Examples.Loop with { Label = "again" },
        Examples.Loop)), StringComparison.Ordinal);
}
